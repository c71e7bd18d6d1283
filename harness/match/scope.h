// match::Scope holds the variables and captures of one running case.
//
// Values are kept as JSON text and as a parsed document, so that a capture outlives the frame it
// came from. Not thread-safe; one per case.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/document.h"

namespace touchstone::match {

class Scope {
 public:
  // `json` must be JSON text (raw bytes of a value).
  void set_json(std::string_view name, std::string json);
  void set_text(std::string_view name, std::string_view text);  // a string value

  std::optional<json::Value> find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name).has_value(); }

  // Replaces ${name}; "$${" gives "${". Strings are inserted as their text, everything else as
  // its JSON. An unknown name is an error that suggests the nearest known one.
  base::Result<std::string> interpolate(std::string_view text) const;

  std::vector<std::string> names() const;

 private:
  std::map<std::string, std::shared_ptr<const json::Document>, std::less<>> values_;
};

// If `text` is exactly "${name}", that name.
std::optional<std::string_view> whole_reference(std::string_view text);

// Every name that ${...} in `text` refers to.
std::vector<std::string> references(std::string_view text);

}  // namespace touchstone::match
