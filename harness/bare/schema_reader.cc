#include "bare/schema_reader.h"

#include <charconv>
#include <set>

#include "base/text.h"
#include "json/document.h"

namespace touchstone::bare {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// "CreateVm" as "create_vm".
std::string snake_case(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z' && !out.empty()) out += '_';
    out += lower({&c, 1});
  }
  return out;
}

}  // namespace

base::Error SchemaReader::error(const Token& at, std::string what) const {
  return {base::ExitCode::kBadInput, "reading a BARE schema: " + std::move(what),
          file_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
}

bool SchemaReader::takes(std::string_view sign) {
  if (tokens_.peek().kind != Token::Kind::kSign || tokens_.peek().text != sign) return false;
  tokens_.take();
  return true;
}

base::Status SchemaReader::wants(std::string_view sign) {
  if (takes(sign)) return {};
  return error(tokens_.peek(), "expected \"" + std::string(sign) + "\" before " +
                                   base::in_quotes(tokens_.peek().text));
}

TypeIndex SchemaReader::add(Type type) {
  types_.all.push_back(std::move(type));
  mentions_.emplace_back();
  return types_.all.size() - 1;
}

TypeIndex SchemaReader::named(const Token& word) {
  const auto known = types_.names.find(word.text);
  if (known != types_.names.end()) return known->second;
  const TypeIndex index = add({});
  mentions_[index] = word;
  types_.names.emplace(word.text, index);
  return index;
}

base::Result<Types> SchemaReader::read() {
  while (tokens_.peek().kind != Token::Kind::kEnd) TS_RETURN_IF_ERROR(user_type());
  TS_RETURN_IF_ERROR(check());
  TS_RETURN_IF_ERROR(can_end());
  return std::move(types_);
}

base::Result<SchemaReader::Notes> SchemaReader::notes() {
  Notes notes;
  while (tokens_.peek().kind == Token::Kind::kAnnotation) {
    const Token note = tokens_.take();
    const std::size_t blank = note.text.find(' ');
    const std::string_view word = note.text.substr(0, blank);
    const std::string_view rest =
        blank == std::string_view::npos ? "" : base::trim(note.text.substr(blank));
    const bool valued = word == "name" || word == "tag" || word == "default" || word == "hidden";
    if (!valued && word != "untagged" && word != "json") {
      return error(note, "no such annotation: " + base::in_quotes(note.text));
    }
    if (valued == rest.empty()) return error(note, "what is " + base::in_quotes(note.text) + "?");
    if (word == "name") {
      notes.name = rest;
    } else if (word == "tag") {
      notes.tag = rest;
    } else if (word == "default" || word == "hidden") {
      if (!json::Document::parse(std::string(rest))) {
        return error(note, base::in_quotes(rest) + " is no JSON");
      }
      notes.otherwise = rest;
      notes.hidden = word == "hidden";
    } else if (word == "untagged") {
      notes.untagged = true;
    } else {
      notes.json = true;
    }
  }
  return notes;
}

base::Status SchemaReader::user_type() {
  auto said = notes();
  if (!said) return said.error();
  const Token keyword = tokens_.take();
  if (keyword.text != "type") {
    return error(keyword, "expected \"type\" before " + base::in_quotes(keyword.text));
  }
  const Token name = tokens_.take();
  const bool upper = !name.text.empty() && name.text[0] >= 'A' && name.text[0] <= 'Z';
  if (name.kind != Token::Kind::kWord || !upper) {
    return error(name, "expected the name of a type, a capital letter first");
  }
  auto type = definition(*said);
  if (!type) return type.error();
  const TypeIndex index = named(name);
  if (types_.all[index].kind != Kind::kUndefined) {
    return error(name, "type " + std::string(name.text) + " is defined twice");
  }
  types_.all[index] = std::move(*type);
  return {};
}

base::Result<TypeIndex> SchemaReader::type() {
  const Token& next = tokens_.peek();
  const bool upper = !next.text.empty() && next.text[0] >= 'A' && next.text[0] <= 'Z';
  if (next.kind == Token::Kind::kWord && upper) return named(tokens_.take());
  auto anonymous = definition({});
  if (!anonymous) return anonymous.error();
  return add(std::move(*anonymous));
}

base::Result<Type> SchemaReader::definition(const Notes& notes) {
  const Token word = tokens_.take();
  if (word.kind != Token::Kind::kWord) return error(word, "expected a type");
  if (word.text == "enum") return enumeration();
  if (word.text == "struct") return structure();
  if (word.text == "union") return alternatives(notes);
  if (word.text == "optional" || word.text == "list" || word.text == "map") return container(word);
  if (word.text[0] >= 'A' && word.text[0] <= 'Z') {
    Type alias;
    alias.kind = Kind::kAlias;
    alias.inner = named(word);
    return alias;
  }
  auto plain = number_or_text(word);
  if (!plain) return plain;
  if (plain->kind == Kind::kData) TS_RETURN_IF_ERROR(length(*plain));
  if (notes.json) {
    if (plain->kind != Kind::kStr) return error(word, "only a str can hold a JSON text");
    plain->kind = Kind::kJson;
  }
  return plain;
}

base::Result<Type> SchemaReader::number_or_text(const Token& word) const {
  struct Plain {
    std::string_view name;
    Kind kind;
    std::size_t size;
  };
  constexpr Plain kPlain[] = {
      {"uint", Kind::kUint, 0},    {"int", Kind::kInt, 0},      {"u8", Kind::kUnsigned, 1},
      {"u16", Kind::kUnsigned, 2}, {"u32", Kind::kUnsigned, 4}, {"u64", Kind::kUnsigned, 8},
      {"i8", Kind::kSigned, 1},    {"i16", Kind::kSigned, 2},   {"i32", Kind::kSigned, 4},
      {"i64", Kind::kSigned, 8},   {"f32", Kind::kFloat, 4},    {"f64", Kind::kFloat, 8},
      {"bool", Kind::kBool, 1},    {"str", Kind::kStr, 0},      {"data", Kind::kData, 0},
      {"void", Kind::kVoid, 0}};
  for (const Plain& one : kPlain) {
    if (word.text != one.name) continue;
    Type type;
    type.kind = one.kind;
    type.size = one.size;
    return type;
  }
  return error(word, "no such type: " + base::in_quotes(word.text));
}

base::Status SchemaReader::length(Type& type) {
  if (!takes("[")) return {};
  const Token number = tokens_.take();
  std::uint64_t value = 0;
  const auto end = number.text.data() + number.text.size();
  if (number.kind != Token::Kind::kNumber ||
      std::from_chars(number.text.data(), end, value).ec != std::errc() || value == 0) {
    return error(number, "a length must be a number above 0");
  }
  type.length = value;
  return wants("]");
}

base::Result<Type> SchemaReader::container(const Token& word) {
  Type type;
  TS_RETURN_IF_ERROR(wants("<"));
  auto first = this->type();
  if (!first) return first.error();
  TS_RETURN_IF_ERROR(wants(">"));
  type.inner = *first;
  if (word.text == "map") {
    type.kind = Kind::kMap;
    type.key = *first;
    TS_RETURN_IF_ERROR(wants("<"));
    auto second = this->type();
    if (!second) return second.error();
    type.inner = *second;
    TS_RETURN_IF_ERROR(wants(">"));
  } else if (word.text == "list") {
    type.kind = Kind::kList;
    TS_RETURN_IF_ERROR(length(type));
  } else {
    type.kind = Kind::kOptional;
  }
  return type;
}

base::Result<std::uint64_t> SchemaReader::tag(std::uint64_t next) {
  if (!takes("=")) return next;
  const Token number = tokens_.take();
  std::uint64_t value = 0;
  const auto end = number.text.data() + number.text.size();
  if (number.kind != Token::Kind::kNumber ||
      std::from_chars(number.text.data(), end, value).ec != std::errc()) {
    return error(number, "a value must be a number");
  }
  if (value < next) return error(number, "values must grow");
  return value;
}

base::Result<Type> SchemaReader::enumeration() {
  Type type;
  type.kind = Kind::kEnum;
  TS_RETURN_IF_ERROR(wants("{"));
  std::uint64_t next = 0;
  while (!takes("}")) {
    auto said = notes();
    if (!said) return said.error();
    const Token name = tokens_.take();
    if (name.kind != Token::Kind::kWord) return error(name, "expected the name of a value");
    auto value = tag(next);
    if (!value) return value.error();
    type.choices.push_back({said->name.empty() ? lower(name.text) : said->name, *value, 0});
    next = *value + 1;
  }
  if (type.choices.empty()) return error(tokens_.peek(), "an enum needs a value");
  return type;
}

base::Result<Type> SchemaReader::structure() {
  Type type;
  type.kind = Kind::kStruct;
  TS_RETURN_IF_ERROR(wants("{"));
  std::set<std::string> names;
  while (!takes("}")) {
    auto said = notes();
    if (!said) return said.error();
    const Token name = tokens_.take();
    if (name.kind != Token::Kind::kWord) return error(name, "expected the name of a field");
    TS_RETURN_IF_ERROR(wants(":"));
    auto inner = this->type();
    if (!inner) return inner.error();
    Field field{said->name.empty() ? std::string(name.text) : said->name, *inner, said->otherwise,
                said->hidden};
    if (!names.insert(field.name).second) return error(name, "the field is defined twice");
    type.fields.push_back(std::move(field));
  }
  if (type.fields.empty()) return error(tokens_.peek(), "a struct needs a field; use void");
  return type;
}

base::Result<Type> SchemaReader::alternatives(const Notes& notes) {
  Type type;
  type.kind = Kind::kUnion;
  type.tag = notes.tag;
  if (notes.untagged == !notes.tag.empty()) {
    return error(tokens_.peek(), "a union needs \"#: tag MEMBER\" or \"#: untagged\" before it");
  }
  TS_RETURN_IF_ERROR(wants("{"));
  std::uint64_t next = 0;
  do {
    if (takes("}")) return type;  // behind a last "|"
    auto said = this->notes();
    if (!said) return said.error();
    const Token name = tokens_.peek();
    auto inner = this->type();
    if (!inner) return inner.error();
    auto value = tag(next);
    if (!value) return value.error();
    type.choices.push_back(
        {said->name.empty() ? snake_case(name.text) : said->name, *value, *inner});
    next = *value + 1;
  } while (takes("|"));
  TS_RETURN_IF_ERROR(wants("}"));
  return type;
}

// Every name is defined, and keys are what JSON can have as names of members.
base::Status SchemaReader::check() const {
  for (const auto& [name, index] : types_.names) {
    if (types_.all[index].kind == Kind::kUndefined) {
      return error(mentions_[index], "type " + name + " is not defined");
    }
    TypeIndex at = index;
    for (std::size_t steps = 0; types_.all[at].kind == Kind::kAlias; ++steps) {
      if (steps > types_.all.size()) return error(mentions_[index], name + " stands for itself");
      at = types_.all[at].inner;
    }
  }
  for (const Type& type : types_.all) {
    if (type.kind != Kind::kMap) continue;
    const Kind key = types_.at(type.key).kind;
    const bool plain = key == Kind::kStr || key == Kind::kEnum || key == Kind::kUint ||
                       key == Kind::kInt || key == Kind::kUnsigned || key == Kind::kSigned;
    if (!plain) return error(Token{}, "the key of a map must be a str, an enum or an integer");
  }
  for (const Type& type : types_.all) {
    if (type.kind != Kind::kUnion || type.tag.empty()) continue;
    for (const Choice& choice : type.choices) {
      const Kind kind = types_.at(choice.type).kind;
      if (kind == Kind::kStruct || kind == Kind::kVoid) continue;
      return error(Token{},
                   "member " + choice.name + " of a tagged union must be a struct or void");
    }
  }
  return {};
}

// A list's elements take bytes, or a few bytes could announce any number of them.
base::Status SchemaReader::can_end() const {
  for (const Type& type : types_.all) {
    const bool holds = type.kind == Kind::kList || type.kind == Kind::kMap;
    if (!holds && type.kind != Kind::kStruct && type.kind != Kind::kOptional) continue;
    std::vector<TypeIndex> parts;
    if (type.kind == Kind::kStruct) {
      for (const Field& field : type.fields) parts.push_back(field.type);
    } else {
      parts.push_back(type.inner);
    }
    for (const TypeIndex part : parts) {
      if (types_.at(part).kind == Kind::kVoid) {
        return error(Token{}, "void can only be a member of a union");
      }
    }
  }
  return {};
}

}  // namespace touchstone::bare
