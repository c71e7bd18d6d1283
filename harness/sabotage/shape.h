// Shapes are what a schema promises of each place of a frame, as far as it holds without condition.
//
// Read from the schema's text and not from the compiled one, so that a fault does not share a bug
// with the validator that should catch it. What if, anyOf and oneOf say is left out. Pure.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "contract/source.h"

namespace touchstone::sabotage {

struct Shape {
  std::optional<std::set<std::string>> types;  // nothing: any
  std::vector<std::string> values;             // JSON of what const or enum allow; empty: any
  std::optional<std::string> minimum;
  std::optional<std::string> maximum;
  bool not_empty = false;  // a string of at least one character
  bool required = false;
  bool forbidden = false;
  bool closed = false;               // an object that refuses further members
  std::set<std::string> wrong_ids;   // requirements that a wrong value breaks
  std::set<std::string> absent_ids;  // that its absence breaks
  std::set<std::string> closed_ids;  // that a further member breaks

  bool allows(const std::string& type) const;
};

// By JSON pointer into the frame; the elements of a list stand at /0.
using Shapes = std::map<std::string, Shape>;

// `folder` is that of the contract's schemas, "specs/NAME/schema/".
base::Result<Shapes> read_shapes(const contract::Source& source, const std::string& folder,
                                 const std::string& reference);

}  // namespace touchstone::sabotage
