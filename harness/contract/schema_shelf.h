// SchemaShelf holds the documents of specs/NAME/schema/ and compiles the schemas in them.
//
// Files refer to one another by relative name, as in {"$ref": "common.json#/$defs/id"}. Used while
// a contract loads; not thread-safe. What it compiled is shared and outlives it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/source.h"

namespace touchstone::schema {
class Schema;
}  // namespace touchstone::schema

namespace touchstone::contract {

class SchemaShelf {
 public:
  // Reads every file of `folder` ("specs/rpc/schema/") and checks that each requirement that an
  // `x-requirement` names is one of `requirements`.
  static base::Result<SchemaShelf> read(const Source& source, const std::string& folder,
                                        const std::vector<std::string>& requirements);
  SchemaShelf(SchemaShelf&&) noexcept;
  SchemaShelf& operator=(SchemaShelf&&) noexcept;
  ~SchemaShelf();

  // The schema at "FILE#POINTER" or "FILE", compiled once. An error about the reference itself
  // has no `where`, since only the caller knows where it stands.
  base::Result<std::shared_ptr<const schema::Schema>> compile(std::string_view reference);

 private:
  struct State;
  SchemaShelf();
  std::unique_ptr<State> state_;
};

}  // namespace touchstone::contract
