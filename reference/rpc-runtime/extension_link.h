// ExtensionLink is one running extension process and the JSON-RPC stream to it.
//
// It moves messages and knows nothing of their meaning. It reads only while `paused` says no, so
// an extension that floods is stalled with the host. Nothing calls back: the owner takes
// messages with next() and looks at lost() and gone() after every turn of the event loop. The
// destructor ends the process. One thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "child_process.h"
#include "content_length_reader.h"
#include "event_loop.h"
#include "json.h"
#include "output_queue.h"

namespace touchstone::rpc_runtime {

class ExtensionLink {
 public:
  static Fallible<std::unique_ptr<ExtensionLink>> start(EventLoop& loop,
                                                        const ChildProcess::Program& program,
                                                        std::function<bool()> paused,
                                                        Behaviour& behaviour);
  ~ExtensionLink();

  void send(const Json& message);

  // The next message that arrived; a frame that is not a JSON object is skipped.
  std::optional<Json> next();

  // Why the stream is of no use any more (all messages before that having been taken), or empty.
  std::string lost() const;

  // Sends shutdown, closes the extension's input and kills it after `grace`.
  void stop(milliseconds grace);

  // The process has exited, or had its grace.
  bool gone() const { return exited_ || killed_; }

 private:
  ExtensionLink(EventLoop& loop, ChildProcess child, std::function<bool()> paused,
                Behaviour& behaviour);

  void watch();
  void read_some();
  void read_rest();
  void write_some();

  EventLoop& loop_;
  ChildProcess child_;
  const std::function<bool()> paused_;
  Behaviour& behaviour_;
  OutputQueue queue_;
  ContentLengthReader reader_;
  std::vector<EventLoop::Id> watches_;
  EventLoop::Id grace_timer_ = 0;
  bool stopping_ = false;
  bool output_ended_ = false;
  bool exited_ = false;
  bool killed_ = false;
};

}  // namespace touchstone::rpc_runtime
