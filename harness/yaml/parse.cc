#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "json/document.h"
#include "yaml/json_text.h"
#include "yaml/node.h"
#include "yaml/tree_builder.h"

namespace touchstone::yaml {
namespace {

Mark mark_of_offset(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t column = newline == std::string_view::npos ? offset : offset - newline - 1;
  return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<std::uint32_t>(column) + 1};
}

std::size_t control_character_offset(std::string_view text) {
  const auto found = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  });
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

// yaml-cpp takes byte 4 for the end of the file and mends wrong UTF-8 silently, so both are
// looked for before it sees the text.
base::Status check_bytes(const File& file, std::string_view text) {
  if (const std::size_t at = base::utf8_error_offset(text); at != std::string_view::npos) {
    return file.error(mark_of_offset(text, at), "byte " + std::to_string(at) + " is not UTF-8");
  }
  if (const std::size_t at = control_character_offset(text); at != std::string_view::npos) {
    return file.error(mark_of_offset(text, at),
                      "byte " + std::to_string(at) + " is a control character",
                      "write it as an escape in a double-quoted string");
  }
  return {};
}

base::Error syntax_error(const File& file, const YAML::Exception& problem) {
  const bool surrogate = problem.msg.starts_with(YAML::ErrorMsg::INVALID_UNICODE);
  return file.error(to_mark(problem.mark), "not YAML: " + problem.msg,
                    surrogate ? "write the character itself, or as \\U and eight digits" : "");
}

base::Result<File> parse_yaml(std::string_view text, File file) {
  std::istringstream stream{std::string(text)};
  try {
    YAML::Parser parser(stream);
    TreeBuilder builder(text);
    if (parser.HandleNextDocument(builder)) file.root = builder.take_root();
    TreeBuilder rest(text);
    if (parser.HandleNextDocument(rest)) {
      return file.error(rest.take_root().mark, "more than one document in the file",
                        "is a bracket or an indentation wrong just before?");
    }
  } catch (const YAML::Exception& problem) {
    return syntax_error(file, problem);
  } catch (const Refusal& refusal) {
    return file.error(refusal.mark, refusal.what, refusal.hint);
  }
  return file;
}

}  // namespace

base::Result<File> parse(std::string_view text, std::string name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  File file{std::move(name), {}};
  TS_RETURN_IF_ERROR(check_bytes(file, text));

  if (base::trim(text).starts_with('{') || base::trim(text).starts_with('[')) {
    if (auto json = parse_json_text(text, file.name)) return *std::move(json);
    if (file.name.ends_with(".json")) {
      return json::Document::parse(std::string(text), file.name).error();
    }
  }
  return parse_yaml(text, std::move(file));
}

}  // namespace touchstone::yaml
