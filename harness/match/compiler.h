// Compiler turns a pattern's source into matchers. Internal to this module.
//
// One per pattern: compile() once, then captures() holds the names that $as sets. Errors carry
// the place in the file and, where one is near, the right word.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "match/matcher.h"
#include "match/operand.h"
#include "match/shape_matchers.h"
#include "yaml/node.h"

namespace touchstone::match {

class Compiler {
 public:
  // `file` must outlive the compiler.
  explicit Compiler(const yaml::File& file) : file_(file) {}

  base::Result<MatcherPtr> compile(const yaml::Node& node);
  const std::vector<std::string>& captures() const { return captures_; }

 private:
  // One entry of the table of matchers, in compiler.cc.
  using Compile = base::Result<MatcherPtr> (Compiler::*)(const yaml::Node& argument);
  struct Word {
    std::string_view name;
    Compile compile;
  };
  static const Word kWords[];

  base::Result<MatcherPtr> compile_string(const yaml::Node& node);
  base::Result<MatcherPtr> compile_object(const yaml::Node& node, ObjectMatcher::Further further);
  base::Result<MatcherPtr> compile_list(const yaml::Node& node);
  base::Result<MatcherPtr> compile_matchers(const yaml::Node& node);
  base::Result<MatcherPtr> compile_word(const yaml::Node::Member& member);
  base::Result<std::vector<MatcherPtr>> compile_each(const yaml::Node& list);
  base::Result<MatcherPtr> compile_element(const yaml::Node& node);
  base::Status add_capture(const yaml::Node& argument);

  base::Result<MatcherPtr> any(const yaml::Node& argument);
  base::Result<MatcherPtr> absent(const yaml::Node& argument);
  base::Result<MatcherPtr> absent_or(const yaml::Node& argument);
  base::Result<MatcherPtr> type(const yaml::Node& argument);
  base::Result<MatcherPtr> equals(const yaml::Node& argument);
  base::Result<MatcherPtr> negation(const yaml::Node& argument);
  base::Result<MatcherPtr> one_of(const yaml::Node& argument);
  base::Result<MatcherPtr> all(const yaml::Node& argument);
  template <auto kWhere>
  base::Result<MatcherPtr> substring(const yaml::Node& argument);
  base::Result<MatcherPtr> regex(const yaml::Node& argument);
  template <auto kUnit>
  base::Result<MatcherPtr> length(const yaml::Node& argument);
  template <auto kBound>
  base::Result<MatcherPtr> bound(const yaml::Node& argument);
  base::Result<MatcherPtr> each(const yaml::Node& argument);
  base::Result<MatcherPtr> has(const yaml::Node& argument);
  base::Result<MatcherPtr> only(const yaml::Node& argument);
  base::Result<MatcherPtr> last(const yaml::Node& argument);
  base::Result<MatcherPtr> json(const yaml::Node& argument);

  base::Result<CountRange> count_range(const yaml::Node& argument);
  base::Result<NumberOperand> number(const yaml::Node& argument);
  base::Error wrong_argument(const yaml::Node& argument, std::string takes,
                             std::string hint = {}) const;

  const yaml::File& file_;
  std::vector<std::string> captures_;
  std::string_view word_;      // the matcher being compiled, for errors
  bool may_be_absent_ = true;  // what is being compiled may be a member or the root
  bool may_capture_ = true;    // it is not inside $not
};

}  // namespace touchstone::match
