#include "http_url.h"

#include "support/catch.h"

namespace touchstone::rpc_runtime {

TEST_CASE("a server on this machine is taken, with or without port and path") {
  const auto full = parse_http_url("http://127.0.0.1:8080/v1/");
  const auto bare = parse_http_url("http://localhost");

  REQUIRE(full);
  CHECK(full->authority() == "127.0.0.1:8080");
  CHECK(full->path == "/v1");
  REQUIRE(bare);
  CHECK(bare->authority() == "localhost:80");
  CHECK(bare->path.empty());
}

TEST_CASE("any other address is refused with what to set instead") {
  const std::string url =
      GENERATE(as<std::string>(), "", "127.0.0.1:1/v1", "https://127.0.0.1/v1",
               "http://example.com/v1", "http://127.0.0.1.example.com/",
               "http://127.0.0.1@example.com/", "http://127.0.0.1:0/", "http://127.0.0.1:70000/",
               "http://127.0.0.1:/", "http://127.0.0.1:1/a b", "http://127.0.0.1:1/a\r\nX: y");

  const auto parsed = parse_http_url(url);

  REQUIRE_FALSE(parsed);
  CHECK(parsed.why().find("provider.local.url") != std::string::npos);
}

}  // namespace touchstone::rpc_runtime
