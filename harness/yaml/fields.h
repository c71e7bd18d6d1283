// yaml::Fields reads the members of one object and refuses what it does not know.
//
// Ask for every member that may be there, then call finish(): a member that nobody asked for is
// an error with the place and the nearest known name. The first problem is kept; later calls
// return empty values, so a reader needs one check at its end.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace touchstone::yaml {

class Fields {
 public:
  // `what` names the object in errors ("a step", "the contract").
  Fields(const File& file, const Node& object, std::string what);

  const Node* any(std::string_view name);       // nullptr when absent
  const Node* required(std::string_view name);  // nullptr and an error when absent
  const Node* object(std::string_view name);
  const Node* array(std::string_view name);
  std::optional<std::string> text(std::string_view name);
  std::optional<std::int64_t> integer(std::string_view name);
  std::optional<bool> flag(std::string_view name);
  std::vector<std::string> texts(std::string_view name);  // one string or a list of strings
  std::string required_text(std::string_view name);
  // One of `words`; the first one when absent.
  std::string word(std::string_view name, std::initializer_list<std::string_view> words);

  void fail(Mark mark, std::string what, std::string hint = {});
  bool ok() const { return !error_.has_value(); }

  // The first problem, or the complaint about an unknown member, or success.
  base::Status finish();

 private:
  const Node* typed(std::string_view name, Node::Kind kind, std::string_view kind_name);

  const File& file_;
  const Node& object_;
  std::string what_;
  std::vector<std::string> known_;
  std::optional<base::Error> error_;
  bool lacks_ = false;  // error_ is about an absent member, which a mistyped one explains better
};

}  // namespace touchstone::yaml
