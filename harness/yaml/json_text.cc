#include "yaml/json_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "json/document.h"
#include "yaml/tree_builder.h"

namespace touchstone::yaml {
namespace {

// From bytes of a text to their lines and columns.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') starts_.push_back(i + 1);
    }
  }

  Mark at(std::size_t offset) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return {static_cast<std::uint32_t>(next - starts_.begin()),
            static_cast<std::uint32_t>(offset - *(next - 1) + 1)};
  }
  Mark at(json::Value value) const { return at(offset_of(value.raw())); }
  // Of a member; a name with escapes was decoded elsewhere, then the value's place has to do.
  Mark at(const json::Member& member) const {
    const char* const begin = member.name.data();
    const bool inside = begin > text_.data() && begin < text_.data() + text_.size();
    return inside ? at(offset_of(member.name) - 1) : at(member.value);
  }

 private:
  std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  std::string_view text_;
  std::vector<std::size_t> starts_{0};
};

// Recursion is at most kMaxDepth deep.
Node to_node(json::Value value, const Lines& lines) {
  Node node;
  if (value.is_array()) {
    node = Node::array();
    for (const json::Value item : value.items()) node.items.push_back(to_node(item, lines));
  } else if (value.is_object()) {
    node = Node::object();
    for (const json::Member member : value.members()) {
      node.members.push_back(
          {std::string(member.name), lines.at(member), to_node(member.value, lines)});
    }
  } else {
    node = Node::from_json(value);
  }
  node.mark = lines.at(value);
  return node;
}

}  // namespace

std::optional<base::Result<File>> parse_json_text(std::string_view text, const std::string& name) {
  json::Parser parser;
  if (!parser.parse(text, {kMaxDepth})) return std::nullopt;
  const Lines lines(text);
  File file{name, {}};
  for (const json::Oddity& oddity : parser.oddities()) {
    if (oddity.kind == json::Oddity::Kind::kDuplicateKey) {
      return file.error(lines.at(oddity.offset), "member " + oddity.pointer + " is given twice");
    }
    if (oddity.kind == json::Oddity::Kind::kLoneSurrogate) {
      return file.error(lines.at(oddity.offset), "half a surrogate pair is no character");
    }
  }
  file.root = to_node(parser.root(), lines);
  return file;
}

}  // namespace touchstone::yaml
