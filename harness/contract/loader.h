// Loader reads the folder specs/NAME/ into a Contract. One use each; see load() in contract.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "contract/contract.h"
#include "contract/schema_shelf.h"
#include "contract/source.h"
#include "yaml/fields.h"

namespace touchstone::contract {

// The folder of a contract's files, with the slash: "specs/rpc/".
std::string folder_of(std::string_view contract);

class Loader {
 public:
  // `source` must outlive the loader.
  Loader(const Source& source, std::string_view name);

  base::Result<std::shared_ptr<Contract>> load();

 private:
  base::Result<yaml::File> parse(const std::string& path) const;
  base::Status read_contract(SchemaShelf& shelf);
  base::Status read_bounds(const yaml::Node& node);
  base::Status read_scripts(const yaml::Node& node,
                            std::map<std::string, yaml::Node>& scripts) const;
  base::Status read_peers(const yaml::Node& node, const FrameKinds::CompileSchema& schemas);
  base::Status read_phrases(const yaml::Node& node);
  base::Status read_walks(const yaml::Node& node);
  base::Status read_profiles();
  base::Status check_references() const;
  std::string digest() const;
  ReadText texts() const;

  const Source& source_;
  std::string folder_;
  std::shared_ptr<Contract> contract_;
};

}  // namespace touchstone::contract
