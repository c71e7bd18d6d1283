// SchemaReader compiles the text of a BARE schema. Internal to this folder; used once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bare/tokens.h"
#include "bare/type.h"
#include "base/result.h"

namespace touchstone::bare {

class SchemaReader {
 public:
  SchemaReader(std::string_view text, std::string_view file) : tokens_(text), file_(file) {}

  base::Result<Types> read();

 private:
  // What "#:" comments before a type, field, value or member said.
  struct Notes {
    std::string name;
    std::string tag;
    std::string otherwise;
    bool untagged = false;
    bool json = false;
    bool hidden = false;
  };

  base::Result<Notes> notes();
  base::Status user_type();
  base::Result<TypeIndex> type();
  base::Result<Type> definition(const Notes& notes);
  base::Result<Type> number_or_text(const Token& word) const;
  base::Result<Type> enumeration();
  base::Result<Type> structure();
  base::Result<Type> alternatives(const Notes& notes);
  base::Result<Type> container(const Token& word);
  base::Status length(Type& type);
  base::Result<std::uint64_t> tag(std::uint64_t next);
  base::Status check() const;
  base::Status can_end() const;

  bool takes(std::string_view sign);
  base::Status wants(std::string_view sign);
  base::Error error(const Token& at, std::string what) const;
  TypeIndex named(const Token& word);
  TypeIndex add(Type type);

  Tokens tokens_;
  std::string file_;
  Types types_;
  std::vector<Token> mentions_;  // by type of a name, where it was met first
};

}  // namespace touchstone::bare
