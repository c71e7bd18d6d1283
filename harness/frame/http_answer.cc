#include "frame/http_answer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/text.h"
#include "frame/header_name.h"
#include "json/document.h"

namespace touchstone::frame {
namespace {

using json::Value;
using Headers = std::vector<std::pair<std::string, std::string>>;

base::Error refused(std::string what, std::string hint = {}) {
  return base::Error{base::ExitCode::kBadInput, std::move(what), "", std::move(hint)};
}

struct Reason {
  std::int64_t status;
  std::string_view words;
};
constexpr std::array<Reason, 20> kReasons = {{{200, "OK"},
                                              {201, "Created"},
                                              {204, "No Content"},
                                              {301, "Moved Permanently"},
                                              {302, "Found"},
                                              {307, "Temporary Redirect"},
                                              {308, "Permanent Redirect"},
                                              {400, "Bad Request"},
                                              {401, "Unauthorized"},
                                              {402, "Payment Required"},
                                              {403, "Forbidden"},
                                              {404, "Not Found"},
                                              {408, "Request Timeout"},
                                              {413, "Content Too Large"},
                                              {422, "Unprocessable Content"},
                                              {429, "Too Many Requests"},
                                              {500, "Internal Server Error"},
                                              {502, "Bad Gateway"},
                                              {503, "Service Unavailable"},
                                              {504, "Gateway Timeout"}}};

std::string_view reason_of(std::int64_t status) {
  const auto* const found =
      std::find_if(kReasons.begin(), kReasons.end(),
                   [&](const Reason& reason) { return reason.status == status; });
  return found == kReasons.end() ? "Status" : found->words;
}

std::string text_of(Value value) {
  return std::string(value.is_string() ? value.as_string() : value.raw());
}

base::Status give_headers(Value given, Headers& headers) {
  if (!given.is_object()) return refused("headers must be a map from names to texts");
  for (const json::Member member : given.members()) {
    if (member.value.is_array() || member.value.is_object()) {
      return refused("the header \"" + std::string(member.name) + "\" must be a text or null");
    }
    std::erase_if(headers, [&](const auto& one) { return same_name(one.first, member.name); });
    if (!member.value.is_null()) headers.emplace_back(member.name, text_of(member.value));
  }
  return {};
}

// The status line and the headers, with the empty line after them.
base::Result<std::string> head(Value answer, Headers headers) {
  const auto status = answer.find("status");
  const auto code = status ? status->as_int64() : std::optional<std::int64_t>(200);
  if (!code || *code < 100 || *code > 999)
    return refused("status must be a number of three digits");
  if (const auto given = answer.find("headers")) TS_RETURN_IF_ERROR(give_headers(*given, headers));
  std::string bytes = "HTTP/1.1 " + std::to_string(*code);
  bytes.append(" ").append(reason_of(*code)).append("\r\n");
  for (const auto& [name, value] : headers) {
    bytes.append(name).append(": ").append(value).append("\r\n");
  }
  return bytes += "\r\n";
}

base::Status only_members(Value map, const std::vector<std::string>& known) {
  for (const json::Member member : map.members()) {
    if (std::find(known.begin(), known.end(), member.name) != known.end()) continue;
    const auto near = base::did_you_mean(member.name, known);
    return refused("unknown member \"" + std::string(member.name) + "\" in an HTTP instruction",
                   near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
  }
  return {};
}

base::Result<std::string> whole(Value answer) {
  TS_RETURN_IF_ERROR(only_members(answer, {"status", "headers", "body"}));
  const auto body = answer.find("body");
  const std::string bytes = body ? text_of(*body) : "";
  Headers headers;
  if (body)
    headers.emplace_back("content-type", body->is_string() ? "text/plain" : "application/json");
  headers.emplace_back("content-length", std::to_string(bytes.size()));
  auto made = head(answer, std::move(headers));
  if (!made) return made;
  return *made + bytes;
}

base::Result<std::string> begun(Value answer) {
  if (!answer.is_object()) return refused("begin takes a map such as {status: 200}");
  TS_RETURN_IF_ERROR(only_members(answer, {"status", "headers"}));
  return head(answer, {{"content-type", "text/event-stream"},
                       {"cache-control", "no-cache"},
                       {"transfer-encoding", "chunked"}});
}

std::string chunk(std::string_view bytes) {
  std::array<char, 16> size{};
  const auto written = std::to_chars(size.data(), size.data() + size.size(), bytes.size(), 16);
  std::string made(size.data(), written.ptr);
  return made.append("\r\n").append(bytes).append("\r\n");
}

base::Result<std::string> event(Value instruction) {
  TS_RETURN_IF_ERROR(only_members(instruction, {"event", "name"}));
  std::string text;
  if (const auto name = instruction.find("name")) text = "event: " + text_of(*name) + "\n";
  const std::string data = text_of(*instruction.find("event"));
  for (const std::string_view line : base::split(data, '\n')) {
    text.append("data: ").append(line).append("\n");
  }
  return chunk(text + "\n");
}

base::Result<std::string> piece(Value instruction) {
  const Value text = *instruction.find("chunk");
  if (!text.is_string() || text.as_string().empty()) {
    return refused("chunk takes a text that is not empty", "an empty chunk is {end: true}");
  }
  return chunk(text.as_string());
}

base::Result<std::string> last(Value instruction) {
  const Value value = *instruction.find("end");
  if (!value.is_bool() || !value.as_bool()) return refused("end takes the value true");
  return std::string("0\r\n\r\n");
}

base::Result<std::string> raw(Value instruction) {
  const Value text = *instruction.find("raw");
  if (!text.is_string()) return refused("raw takes a text");
  return std::string(text.as_string());
}

}  // namespace

base::Result<std::string> http_answer(std::string_view instruction) {
  json::Parser parser;
  if (!parser.parse(instruction) || !parser.root().is_object()) {
    return refused("an HTTP instruction must be a map", "for example {status: 200, body: ...}");
  }
  const Value root = parser.root();
  if (root.find("status")) return whole(root);
  if (root.find("event")) return event(root);
  if (root.size() == 1) {
    if (const auto answer = root.find("begin")) return begun(*answer);
    if (root.find("chunk")) return piece(root);
    if (root.find("end")) return last(root);
    if (root.find("raw")) return raw(root);
  }
  return refused("an HTTP instruction has one of status, begin, event, chunk, end and raw",
                 "see docs/scripted-model.md");
}

}  // namespace touchstone::frame
