// Encoder writes one JSON document as a BARE message. Internal to this folder; used once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bare/type.h"
#include "base/result.h"
#include "json/value.h"

namespace touchstone::bare {

class Encoder {
 public:
  explicit Encoder(const Types& types) : types_(types) {}

  base::Result<std::string> message(TypeIndex type, json::Value document);

 private:
  base::Status value(TypeIndex index, json::Value value, int depth);
  base::Status number(const Type& type, json::Value value);
  base::Status floating(std::size_t size, json::Value value);
  base::Status data(const Type& type, json::Value value);
  base::Status list(const Type& type, json::Value value, int depth);
  base::Status map(const Type& type, json::Value value, int depth);
  base::Status key(const Type& type, std::string_view name);
  base::Status tagged(const Type& type, json::Value value, int depth);
  base::Status untagged(const Type& type, json::Value value, int depth);
  base::Status fields(const Type& type, json::Value value, std::string_view tag, int depth);
  base::Status absent(const Field& field, int depth);
  base::Status choice(const Type& type, std::string_view name);

  void varint(std::uint64_t number);
  void fixed(std::uint64_t bits, std::size_t size);
  void text(std::string_view bytes);
  base::Error error(std::string what) const;

  const Types& types_;
  std::string bytes_;
  std::string pointer_;  // of the value being written
};

}  // namespace touchstone::bare
