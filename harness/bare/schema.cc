#include "bare/schema.h"

#include "bare/decoder.h"
#include "bare/encoder.h"
#include "bare/schema_reader.h"
#include "base/check.h"

namespace touchstone::bare {

base::Result<std::shared_ptr<const Schema>> Schema::parse(std::string_view text,
                                                          std::string_view file) {
  auto types = SchemaReader(text, file).read();
  if (!types) return types.error();
  return std::shared_ptr<const Schema>(new Schema(std::move(types).value()));
}

base::Result<std::string> Schema::decode(std::string_view type, std::string_view message) const {
  const auto found = types_.names.find(type);
  TS_CHECK(found != types_.names.end());
  return Decoder(types_, message).message(found->second);
}

base::Result<std::string> Schema::encode(std::string_view type, json::Value document) const {
  const auto found = types_.names.find(type);
  TS_CHECK(found != types_.names.end());
  return Encoder(types_).message(found->second, document);
}

}  // namespace touchstone::bare
