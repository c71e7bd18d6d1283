// json::Value is the read-only view through which the judging side sees a JSON document.
//
// It is two words and copied freely. It lives as long as the Document or Parser it came from,
// and, for a Parser, until that parser parses again; raw() also needs the source bytes. Nothing
// above this module names a parser, so the one beneath can be exchanged.
//
// Thread-compatible: any number of threads may read one document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/number.h"

namespace touchstone::json {

enum class Kind : std::uint8_t { kNull, kBool, kNumber, kString, kArray, kObject };

std::string_view to_string(Kind kind);  // "null", "boolean", "number", ...

class Tape;  // how a parsed document is stored; see tape.h

struct Member;

class Value {
 public:
  Value() = default;  // a JSON null that belongs to no document

  Kind kind() const;
  bool is_null() const { return kind() == Kind::kNull; }
  bool is_bool() const { return kind() == Kind::kBool; }
  bool is_number() const { return kind() == Kind::kNumber; }
  bool is_string() const { return kind() == Kind::kString; }
  bool is_array() const { return kind() == Kind::kArray; }
  bool is_object() const { return kind() == Kind::kObject; }

  // Each may be called only on its own kind.
  bool as_bool() const;
  std::string_view as_string() const;  // decoded; lone surrogates stand as U+FFFD
  Number as_number() const;            // exact, whatever its size

  // The number as an integer when it is one (1.0 and 1e2 are) and fits; otherwise nothing.
  // Nothing for every other kind.
  std::optional<std::int64_t> as_int64() const;

  // Elements of an array, members of an object (repeated ones counted each), else 0.
  std::size_t size() const;
  bool empty() const { return size() == 0; }

  // The last member of that name; nothing when there is none or this is no object.
  std::optional<Value> find(std::string_view name) const;
  // The same for one whose hash_name() (tape.h) is known.
  std::optional<Value> find_hashed(std::string_view name, std::uint32_t hash) const;
  // The element at `index`; nothing when there is none or this is no array.
  std::optional<Value> at(std::size_t index) const;
  // What a JSON pointer (RFC 6901, "" or "/a/0") names; nothing when it names nothing.
  std::optional<Value> at_pointer(std::string_view pointer) const;

  // for (Value v : value.items()) and for (Member m : value.members()), in source order.
  class ItemRange;
  class MemberRange;
  ItemRange items() const;      // empty unless an array
  MemberRange members() const;  // empty unless an object

  // The bytes of this value in the source, without surrounding white space.
  std::string_view raw() const;

  // Whether some object of the whole document, not only of this value, repeats a name.
  bool document_repeats_names() const;

  // Deep equality by JSON's meaning: numbers by value (1 equals 1.0), members in any order.
  friend bool operator==(Value a, Value b);

 private:
  friend class Tape;
  friend struct Member;
  Value(const Tape* tape, std::uint32_t node) : tape_(tape), node_(node) {}

  const Tape* tape_ = nullptr;
  std::uint32_t node_ = 0;
};

struct Member {
  std::string_view name;
  Value value;
};

}  // namespace touchstone::json

#include "json/ranges.h"  // IWYU pragma: export
