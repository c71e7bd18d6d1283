// Pointed reads what JSON pointers name in a document that has one form only.
//
// What is missing or of another kind reads as empty: whether all was there shows when the document
// is written again and compared. As long-lived as the document. Internal to this module.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.h"

namespace touchstone::bundle {

class Pointed {
 public:
  explicit Pointed(json::Value root) : root_(root) {}

  std::string text(std::string_view pointer) const;
  std::uint64_t natural(std::string_view pointer) const;
  double real(std::string_view pointer) const;
  std::vector<std::string> texts(std::string_view pointer) const;
  std::vector<Pointed> list(std::string_view pointer) const;

 private:
  json::Value root_;
};

}  // namespace touchstone::bundle
