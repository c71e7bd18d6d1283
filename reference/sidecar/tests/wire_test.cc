#include "sidecar/frame_codec.h"
#include "sidecar/protocol.h"
#include "sidecar/text_codec.h"
#include "sidecar/wire/forms.h"
#include "support/catch.h"

namespace touchstone::sidecar {
namespace {

Json authenticate_frame() {
  return {{"frame_type", "request"},
          {"schema", {{"name", "agent-os-sidecar"}, {"version", 1}}},
          {"request_id", 1},
          {"ownership", {{"scope", "connection"}, {"connection_id", "me"}}},
          {"payload",
           {{"type", "authenticate"},
            {"client_name", "test"},
            {"auth_token", "t"},
            {"bridge_version", 1}}}};
}

Outcome<HostFrame, FatalError> decoded(const Json& frame, PayloadCodec codec) {
  WireBehaviour honest;
  const std::string payload =
      codec == PayloadCodec::kJson
          ? frame.dump()
          : encode_frame(wire::canonical(wire::frame_type(), frame).value(), codec);
  return decode_frame(payload, codec, honest);
}

Request request_of(const Json& frame, PayloadCodec codec = PayloadCodec::kJson) {
  const auto whole = decoded(frame, codec);
  return whole.ok() ? std::get<Request>(whole.value()) : Request{};
}

std::string fatal_text(const Json& frame) {
  const auto request = decoded(frame, PayloadCodec::kJson);
  return request.ok() ? "" : request.error().text;
}

Json create_session_frame(Json payload) {
  Json frame = authenticate_frame();
  frame["ownership"] = {
      {"scope", "vm"}, {"connection_id", "c"}, {"session_id", "s"}, {"vm_id", "v"}};
  frame["payload"] = std::move(payload);
  return frame;
}

}  // namespace

TEST_CASE("a frame that arrives byte by byte is given out once") {
  FrameCodec codec;
  const std::string frame = FrameCodec::encode("{\"a\":1}");
  for (std::size_t i = 0; i + 1 < frame.size(); ++i) {
    codec.feed(frame.substr(i, 1));
    REQUIRE_FALSE(codec.next().value().has_value());
  }

  codec.feed(frame.substr(frame.size() - 1));

  CHECK(*codec.next().value() == "{\"a\":1}");
  CHECK_FALSE(codec.next().value().has_value());
  CHECK(codec.may_end());
}

TEST_CASE("a length above the limit is refused before its payload comes") {
  FrameCodec codec;

  codec.feed(std::string("\x00\x10\x00\x01", 4));

  CHECK_FALSE(codec.next().ok());
}

TEST_CASE("a frame that breaks the contract is fatal and says why") {
  CHECK(fatal_text(authenticate_frame()).empty());

  Json frame = authenticate_frame();
  frame["request_id"] = 0;
  CHECK(fatal_text(frame) == "protocol request identifiers must be non-zero");
  frame = authenticate_frame();
  frame["schema"]["version"] = 2;
  CHECK(fatal_text(frame) ==
        "unsupported protocol schema agent-os-sidecar@2; expected agent-os-sidecar@1");
  frame = authenticate_frame();
  frame["ownership"]["scope"] = "vm";
  CHECK(fatal_text(frame) == "missing member `session_id`");
  frame = authenticate_frame();
  frame["payload"]["auth_token"] = "";
  CHECK_FALSE(fatal_text(frame).empty());
}

TEST_CASE("the largest request id is kept exactly") {
  Json frame = authenticate_frame();
  frame["request_id"] = INT64_MAX;

  CHECK(request_of(frame).id == INT64_MAX);
  CHECK(request_of(frame, PayloadCodec::kBare).id == INT64_MAX);
}

TEST_CASE("a request that only fits without its null members is marked") {
  Json frame = authenticate_frame();
  frame["ownership"] = {
      {"scope", "vm"}, {"connection_id", "c"}, {"session_id", "s"}, {"vm_id", "v"}};
  frame["payload"] = {
      {"type", "guest_filesystem_call"}, {"operation", "write_file"}, {"path", "/f"}};
  const std::size_t empty = frame.dump().size() + std::string(",\"content\":\"\"").size();
  frame["payload"]["content"] = std::string(kMaxFrameBytes - empty, 'x');
  REQUIRE(frame.dump().size() == kMaxFrameBytes);

  CHECK(request_of(frame).is_too_large);
}

TEST_CASE("both codecs carry the same request, with members left out and with all of them") {
  const Json bare = create_session_frame({{"type", "create_session"},
                                          {"agent_type", "a"},
                                          {"adapter_entrypoint", "/a.mjs"},
                                          {"cwd", "/"}});
  CHECK(request_of(bare).payload == request_of(bare, PayloadCodec::kBare).payload);
  CHECK(request_of(bare).payload["protocol_version"] == 1);

  const Json full = create_session_frame({{"type", "create_session"},
                                          {"agent_type", "a"},
                                          {"runtime", "python"},
                                          {"adapter_entrypoint", "/a.mjs"},
                                          {"args", {"x", ""}},
                                          {"env", {{"A", "b"}}},
                                          {"cwd", "/"},
                                          {"mcp_servers", {{{"name", "m"}}}},
                                          {"protocol_version", 18446744073709551615u},
                                          {"client_capabilities", {{"fs", false}}}});
  CHECK(request_of(full).payload == request_of(full, PayloadCodec::kBare).payload);
  CHECK(request_of(full, PayloadCodec::kBare).payload["mcp_servers"][0]["name"] == "m");
}

TEST_CASE("a BARE message that is cut, or has bytes left, is fatal") {
  WireBehaviour honest;
  const std::string message = encode_frame(
      wire::canonical(wire::frame_type(), authenticate_frame()).value(), PayloadCodec::kBare);

  for (std::size_t length = 0; length < message.size(); ++length) {
    CHECK_FALSE(decode_frame(message.substr(0, length), PayloadCodec::kBare, honest).ok());
  }
  CHECK_FALSE(decode_frame(message + "x", PayloadCodec::kBare, honest).ok());
}

TEST_CASE("base64 is read strictly") {
  CHECK(decode_base64("AP8=").value() == std::string("\x00\xff", 2));
  CHECK(encode_base64(std::string("\x00\xff", 2)) == "AP8=");
  CHECK_FALSE(decode_base64("AP8").has_value());
  CHECK_FALSE(decode_base64("AP8=\n").has_value());
  CHECK_FALSE(decode_base64("AP9=").has_value());
}

TEST_CASE("overlong forms and surrogates are no UTF-8") {
  CHECK(is_utf8("h\xc3\xa9 \xf0\x9f\x98\x80"));
  CHECK_FALSE(is_utf8("\xc0\xaf"));
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));
  CHECK_FALSE(is_utf8("\xe2\x82"));
}

}  // namespace touchstone::sidecar
