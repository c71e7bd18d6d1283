// Violation is one way in which a document breaks a schema, in words for a person and in
// pointers for a program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/value.h"

namespace touchstone::schema {

struct Violation {
  std::string instance_location;          // JSON pointer into the document
  std::string keyword_location;           // JSON pointer into the schema, through references
  std::string absolute_keyword_location;  // URI of the same keyword
  std::string keyword;   // empty for the schema `false` and for a limit of the checker
  std::string expected;  // "expected an integer", "missing member \"id\""
  std::string actual;    // what stood there, short; may be empty
  // The x-requirement of the nearest schema around it on the way it was reached.
  std::vector<std::string> requirements;
};

// One line: "/a/0: expected an integer, got \"x\"".
std::string to_string(const Violation& violation);

}  // namespace touchstone::schema
