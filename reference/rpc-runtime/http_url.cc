#include "http_url.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace touchstone::rpc_runtime {
namespace {

constexpr std::string_view kScheme = "http://";

// A line break or space here would become part of the request's head.
bool is_plain(std::string_view path) {
  for (const char c : path) {
    if (c <= ' ' || c == 0x7f || c == '#') return false;
  }
  return true;
}

bool read_port(std::string_view text, std::uint16_t* port) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), *port);
  return code == std::errc{} && end == text.data() + text.size() && *port != 0;
}

}  // namespace

sockaddr_in HttpUrl::address() const {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

Fallible<HttpUrl> parse_http_url(const std::string& text) {
  const auto refuse = [&](const std::string& why) {
    return Failure{"cannot use the model server '" + text + "': " + why +
                   "; set provider.local.url to http://127.0.0.1:PORT/v1"};
  };
  if (text.rfind(kScheme, 0) != 0) return refuse("only plain http is spoken here");
  const std::string_view rest = std::string_view(text).substr(kScheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view authority = rest.substr(0, slash);
  const std::size_t colon = std::min(authority.find(':'), authority.size());

  HttpUrl url;
  url.host = authority.substr(0, colon);
  if (url.host != "127.0.0.1" && url.host != "localhost") {
    return refuse("only servers on 127.0.0.1 are asked");
  }
  if (colon < authority.size() && !read_port(authority.substr(colon + 1), &url.port)) {
    return refuse("the port is not a number from 1 to 65535");
  }
  url.path = rest.substr(slash);
  while (!url.path.empty() && url.path.back() == '/') url.path.pop_back();
  if (!is_plain(url.path)) return refuse("the path holds a space, a control character or a #");
  return url;
}

}  // namespace touchstone::rpc_runtime
