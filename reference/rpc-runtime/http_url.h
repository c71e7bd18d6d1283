// The address of a model server: http://HOST:PORT/PATH, on this machine only.
//
// There is no TLS and no name resolution here, so https and other machines are refused with a
// text for the user. Pure, any thread.
#pragma once

#include <netinet/in.h>

#include <cstdint>
#include <string>

#include "fallible.h"

namespace touchstone::rpc_runtime {

struct HttpUrl {
  std::string host;  // 127.0.0.1, or localhost, which means the same here
  std::uint16_t port = 80;
  std::string path;  // without a slash at its end; may be empty

  std::string authority() const { return host + ":" + std::to_string(port); }
  sockaddr_in address() const;
};

Fallible<HttpUrl> parse_http_url(const std::string& text);

}  // namespace touchstone::rpc_runtime
