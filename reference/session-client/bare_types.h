// The shapes of protocol frames as BARE messages: who comes after whom, with which type.
//
// Built once, read only. Members of a struct have the names of the JSON form.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace touchstone::session_client {

struct BareType {
  enum class Kind {
    kText,
    kJsonText,  // a text that holds JSON, shown as the value itself
    kBool,
    kUnsigned,  // of `bytes` bytes, little-endian
    kSigned,
    kName,      // an enum: its number, shown by its name
    kOptional,  // of `inner`
    kList,
    kTextMap,  // from text to `inner`
    kStruct,
    kChoice,  // a union, told by the member `tag` of the object
    kPolicy,  // a union of which only the first member, a name, is in use
  };
  struct Field {
    std::string name;
    const BareType* type;
  };

  Kind kind = Kind::kText;
  unsigned bytes = 0;
  const BareType* inner = nullptr;
  std::string tag;
  std::vector<std::pair<unsigned, std::string>> names;  // of an enum
  std::vector<Field> fields;                            // of a struct
  std::vector<std::pair<unsigned, Field>> choices;      // of a union
};

// Any frame of the protocol.
const BareType& frame_type();

}  // namespace touchstone::session_client
