// HttpExchange is one POST to a server on this machine, over a connection of its own.
//
// It connects, writes and reads without blocking, and reads only while `paused` says no, so that
// a server that floods is stalled with the host. Nothing calls back: the owner looks at
// response() after every turn of the event loop. The destructor closes the connection. One thread.
#pragma once

#include <functional>
#include <string>

#include "event_loop.h"
#include "http_response.h"
#include "http_url.h"
#include "unique_fd.h"

namespace touchstone::rpc_runtime {

class HttpExchange {
 public:
  // `path` is put behind that of `url`; `body` is JSON. A connection that stays silent for
  // `silence_limit` is given up.
  HttpExchange(EventLoop& loop, const HttpUrl& url, const std::string& path,
               const std::string& body, milliseconds silence_limit, std::function<bool()> paused);
  HttpExchange(const HttpExchange&) = delete;
  HttpExchange& operator=(const HttpExchange&) = delete;
  ~HttpExchange();

  HttpResponse& response() { return response_; }

  // Why the exchange came to nothing, empty while it is in order.
  std::string error() const { return error_.empty() ? response_.error() : error_; }

 private:
  void connect_to(const HttpUrl& url);
  short wanted() const;
  void step();
  void write_some();
  void read_some();
  void arm_deadline();
  void fail(const std::string& what, int code);

  EventLoop& loop_;
  const milliseconds silence_limit_;
  const std::function<bool()> paused_;
  UniqueFd socket_;
  std::string unsent_;
  HttpResponse response_;
  std::string error_;
  bool connected_ = false;
  bool ended_ = false;  // the server has closed its side
  EventLoop::Id watch_ = 0;
  EventLoop::Id deadline_ = 0;
};

}  // namespace touchstone::rpc_runtime
