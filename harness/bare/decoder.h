// Decoder reads one BARE message and writes it as JSON text. Internal to this folder; used once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bare/type.h"
#include "base/result.h"

namespace touchstone::bare {

class Decoder {
 public:
  Decoder(const Types& types, std::string_view message) : types_(types), message_(message) {}

  base::Result<std::string> message(TypeIndex type);

 private:
  base::Status value(TypeIndex index, int depth);
  base::Status number(const Type& type);
  base::Status floating(std::size_t size);
  base::Status text(bool json);
  base::Status data(const Type& type);
  base::Status optional(const Type& type, int depth);
  base::Status list(const Type& type, int depth);
  base::Status map(const Type& type, int depth);
  base::Status key(const Type& type, std::string& name);
  base::Status alternative(const Type& type, int depth);
  base::Status fields(const Type& type, int depth);
  base::Result<const Choice*> choice(const Type& type);

  base::Result<std::uint64_t> varint();
  base::Result<std::uint64_t> fixed(std::size_t size);
  base::Result<std::uint64_t> count();
  base::Result<std::string_view> bytes(std::uint64_t size);
  base::Result<bool> flag();
  base::Error error(std::size_t at, std::string what) const;

  const Types& types_;
  std::string_view message_;
  std::size_t at_ = 0;
  std::string json_;
};

}  // namespace touchstone::bare
