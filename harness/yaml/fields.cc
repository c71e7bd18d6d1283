#include "yaml/fields.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "json/number.h"

namespace touchstone::yaml {
namespace {

// What to try instead of `word`: the nearest known one, or all of them when they are few.
std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  if (const auto nearest = base::did_you_mean(word, known)) {
    return "did you mean " + base::in_quotes(*nearest) + "?";
  }
  constexpr std::size_t kFew = 12;
  if (known.empty() || known.size() > kFew) return {};
  return "known: " + base::join(known, ", ");
}

}  // namespace

Fields::Fields(const File& file, const Node& object, std::string what)
    : file_(file), object_(object), what_(std::move(what)) {
  if (!object_.is_object()) fail(object_.mark, what_ + " must be a map");
}

const Node* Fields::any(std::string_view name) {
  if (std::find(known_.begin(), known_.end(), name) == known_.end()) known_.emplace_back(name);
  return ok() ? object_.find(name) : nullptr;
}

const Node* Fields::required(std::string_view name) {
  const Node* const node = any(name);
  if (node == nullptr && ok()) {
    fail(object_.mark, what_ + " lacks member " + base::in_quotes(name));
    lacks_ = true;
  }
  return node;
}

const Node* Fields::typed(std::string_view name, Node::Kind kind, std::string_view kind_name) {
  const Node* const node = any(name);
  if (node == nullptr || node->is(kind)) return node;
  const bool unquoted = kind == Node::Kind::kString && !node->is_array() && !node->is_object();
  fail(node->mark,
       "member " + base::in_quotes(name) + " of " + what_ + " must be " + std::string(kind_name),
       unquoted ? "quote it" : "");
  return nullptr;
}

const Node* Fields::object(std::string_view name) {
  return typed(name, Node::Kind::kObject, "a map");
}

const Node* Fields::array(std::string_view name) {
  return typed(name, Node::Kind::kArray, "a list");
}

std::optional<std::string> Fields::text(std::string_view name) {
  const Node* const node = typed(name, Node::Kind::kString, "a string");
  if (node == nullptr) return std::nullopt;
  return node->scalar;
}

std::optional<std::int64_t> Fields::integer(std::string_view name) {
  const Node* const node = typed(name, Node::Kind::kNumber, "an integer");
  if (node == nullptr) return std::nullopt;
  const auto integer = json::Number(node->scalar).as_int64();
  if (!integer)
    fail(node->mark, "member " + base::in_quotes(name) + " of " + what_ + " must be an integer");
  return integer;
}

std::optional<bool> Fields::flag(std::string_view name) {
  const Node* const node = typed(name, Node::Kind::kBool, "true or false");
  if (node == nullptr) return std::nullopt;
  return node->flag;
}

std::vector<std::string> Fields::texts(std::string_view name) {
  const Node* const node = any(name);
  if (node == nullptr) return {};
  if (node->is_string()) return {node->scalar};
  std::vector<std::string> texts;
  for (const Node& item : node->items) {
    if (item.is_string()) texts.push_back(item.scalar);
  }
  if (node->is_array() && texts.size() == node->items.size()) return texts;
  const auto wrong = std::find_if(node->items.begin(), node->items.end(),
                                  [](const Node& item) { return !item.is_string(); });
  fail(wrong == node->items.end() ? node->mark : wrong->mark,
       "member " + base::in_quotes(name) + " of " + what_ +
           " must be a string or a list of strings");
  return {};
}

std::string Fields::required_text(std::string_view name) {
  if (required(name) == nullptr) return {};
  return text(name).value_or("");
}

std::string Fields::word(std::string_view name, std::initializer_list<std::string_view> words) {
  const Node* const node = typed(name, Node::Kind::kString, "a string");
  const std::string first(words.size() == 0 ? std::string_view() : *words.begin());
  if (node == nullptr) return ok() ? first : std::string();
  const std::vector<std::string> known(words.begin(), words.end());
  if (std::find(known.begin(), known.end(), node->scalar) != known.end()) return node->scalar;
  fail(node->mark, base::in_quotes(node->scalar) + " is no " + std::string(name) + " of " + what_,
       suggestion(node->scalar, known));
  return {};
}

void Fields::fail(Mark mark, std::string what, std::string hint) {
  if (ok()) error_ = file_.error(mark, std::move(what), std::move(hint));
}

base::Status Fields::finish() {
  for (const Node::Member& member : object_.members) {
    if (std::find(known_.begin(), known_.end(), member.name) != known_.end()) continue;
    if (std::exchange(lacks_, false)) error_.reset();
    fail(member.mark, "unknown member " + base::in_quotes(member.name) + " in " + what_,
         suggestion(member.name, known_));
  }
  if (!ok()) return *error_;
  return {};
}

}  // namespace touchstone::yaml
