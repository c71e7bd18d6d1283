#include "sabotage/edit.h"

#include <cstdint>
#include <cstdio>

#include "json/write.h"

namespace touchstone::sabotage {
namespace {

constexpr std::string_view kMark = "_sabotaged";

std::string unescaped(std::string_view token) {
  std::string name;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      name += token[++i] == '1' ? '/' : '~';
    } else {
      name += token[i];
    }
  }
  return name;
}

// Where a member stands: its object and its name.
struct Place {
  json::Value object;
  std::string name;
};

std::optional<Place> place_of(json::Value frame, const std::string& pointer) {
  const std::size_t slash = pointer.rfind('/');
  if (slash == std::string::npos) return std::nullopt;
  const auto object = frame.at_pointer(std::string_view(pointer).substr(0, slash));
  if (!object || !object->is_object()) return std::nullopt;
  return Place{*object, unescaped(std::string_view(pointer).substr(slash + 1))};
}

std::string spliced(std::string_view text, std::string_view old, std::string_view fresh) {
  const auto at = static_cast<std::size_t>(old.data() - text.data());
  std::string edited(text.substr(0, at));
  edited += fresh;
  edited += text.substr(at + old.size());
  return edited;
}

void append_member(std::string& object, std::string_view name, std::string_view value) {
  if (object.size() > 1) object += ',';
  json::append_quoted(object, name);
  object += ':';
  object += value;
}

// The object with its members passed through `put(object, member)`, then closed.
template <typename Put>
std::string rewritten(json::Value object, const Put& put) {
  std::string text = "{";
  for (const json::Member member : object.members()) put(text, member);
  return text;
}

void keep(std::string& object, const json::Member& member) {
  append_member(object, member.name, member.value.raw());
}

std::optional<std::string_view> first_text(json::Value value) {
  if (value.is_string()) return value.raw();
  for (const json::Value item : value.items()) {
    if (const auto found = first_text(item)) return found;
  }
  for (const json::Member member : value.members()) {
    if (const auto found = first_text(member.value)) return found;
  }
  return std::nullopt;
}

void append_reordered(std::string& text, json::Value value) {
  if (value.is_array()) {
    text += '[';
    const std::size_t begin = text.size();
    for (const json::Value item : value.items()) {
      if (text.size() > begin) text += ',';
      append_reordered(text, item);
    }
    text += ']';
  } else if (value.is_object()) {
    std::string members;
    for (const json::Member member : value.members()) {
      std::string one = json::quoted(member.name) + ':';
      append_reordered(one, member.value);
      members = members.empty() ? one : one + ',' + members;
    }
    text += '{' + members + '}';
  } else {
    text += value.raw();
  }
}

void append_spaced(std::string& text, json::Value value) {
  if (!value.is_array() && !value.is_object()) {
    text += value.raw();
    return;
  }
  bool first = true;
  const auto next = [&] {
    text += first ? " " : " ,\t";
    first = false;
  };
  text += value.is_array() ? '[' : '{';
  for (const json::Value item : value.items()) {
    next();
    append_spaced(text, item);
  }
  for (const json::Member member : value.members()) {
    next();
    text += json::quoted(member.name) + " :  ";
    append_spaced(text, member.value);
  }
  text += value.is_array() ? " ]" : " }";
}

void append_unit(std::string& text, std::uint32_t unit) {
  char escape[8];
  std::snprintf(escape, sizeof escape, "\\u%04x", unit);
  text += escape;
}

// Decodes the character at `at` of well-formed UTF-8 and moves past it.
std::uint32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  std::uint32_t character = lead & (0x3fu >> more);
  for (int i = 1; i <= more; ++i) character = character << 6 | (byte(at + i) & 0x3fu);
  at += static_cast<std::size_t>(more) + 1;
  return character;
}

}  // namespace

Edited replace_value(std::string_view text, json::Value frame, const std::string& pointer,
                     std::string_view value) {
  const auto found = frame.at_pointer(pointer);
  if (!found) return std::nullopt;
  return spliced(text, found->raw(), value);
}

Edited remove_member(std::string_view text, json::Value frame, const std::string& pointer) {
  const auto place = place_of(frame, pointer);
  if (!place || !place->object.find(place->name)) return std::nullopt;
  const std::string object =
      rewritten(place->object, [&](std::string& into, const json::Member& member) {
        if (member.name != place->name) keep(into, member);
      });
  return spliced(text, place->object.raw(), object + '}');
}

Edited rename_member(std::string_view text, json::Value frame, const std::string& pointer) {
  const auto place = place_of(frame, pointer);
  if (!place || !place->object.find(place->name)) return std::nullopt;
  const std::string object =
      rewritten(place->object, [&](std::string& into, const json::Member& member) {
        if (member.name != place->name) return keep(into, member);
        append_member(into, place->name + std::string(kMark), member.value.raw());
      });
  return spliced(text, place->object.raw(), object + '}');
}

Edited add_member(std::string_view text, json::Value frame, const std::string& pointer,
                  std::string_view value) {
  const auto place = place_of(frame, pointer);
  if (!place || place->object.find(place->name)) return std::nullopt;
  std::string object = rewritten(place->object, keep);
  append_member(object, place->name, value);
  return spliced(text, place->object.raw(), object + '}');
}

Edited duplicate_member(std::string_view text, json::Value frame, const std::string& pointer,
                        std::string_view value) {
  const auto place = place_of(frame, pointer);
  if (!place || !place->object.find(place->name)) return std::nullopt;
  std::string object = rewritten(place->object, keep);
  append_member(object, place->name, value);
  return spliced(text, place->object.raw(), object + '}');
}

Edited change_id(std::string_view text, json::Value frame, const std::string& pointer) {
  const auto id = frame.at_pointer(pointer);
  if (!id) return std::nullopt;
  if (id->is_string()) {
    const std::string other = std::string(id->as_string()) + std::string(kMark);
    return spliced(text, id->raw(), json::quoted(other));
  }
  const auto number = id->as_int64();
  if (!number) return std::nullopt;
  return spliced(text, id->raw(), std::to_string(*number % 1'000'000 + 1'000'003));
}

Edited insert_in_text(std::string_view text, json::Value frame, std::string_view bytes) {
  const auto found = first_text(frame);
  if (!found) return std::nullopt;
  return spliced(text, *found, '"' + std::string(bytes) + std::string(found->substr(1)));
}

std::string reordered(json::Value frame) {
  std::string text;
  append_reordered(text, frame);
  return text;
}

std::string spaced(json::Value frame) {
  // Not before it: a contract may fix the first byte that a unit says.
  std::string text;
  append_spaced(text, frame);
  return text + "  ";
}

std::string escaped(std::string_view text) {
  std::string ascii;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ascii += text[at++];
      continue;
    }
    const std::uint32_t character = next_character(text, at);
    if (character < 0x10000) {
      append_unit(ascii, character);
    } else {
      append_unit(ascii, 0xd800 + ((character - 0x10000) >> 10));
      append_unit(ascii, 0xdc00 + ((character - 0x10000) & 0x3ff));
    }
  }
  return ascii;
}

}  // namespace touchstone::sabotage
