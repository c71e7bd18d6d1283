// match::Template is a value with ${references} in it: what a case sends.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "match/scope.h"
#include "yaml/node.h"

namespace touchstone::match {

class Template {
 public:
  Template() = default;
  explicit Template(yaml::Node value) : value_(std::move(value)) {}

  const yaml::Node& node() const { return value_; }
  // The names it refers to.
  std::vector<std::string> references() const;

  // The value with every reference replaced: as a tree, and as compact JSON. Member names are
  // interpolated too.
  base::Result<yaml::Node> expand(const Scope& scope) const;
  base::Result<std::string> render(const Scope& scope) const;

 private:
  yaml::Node value_;
};

}  // namespace touchstone::match
