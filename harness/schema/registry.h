// Registry holds the schema documents that other schemas may refer to by URI.
//
// The meta-schemas of 2020-12 and draft-07 are always in it. Nothing is ever fetched. Fill it
// before compiling; a Schema shares what it uses and outlives the registry.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/document.h"

namespace touchstone::schema {

class Registry {
 public:
  struct Entry {
    std::string uri;   // under which it was added, without a fragment
    std::string name;  // a file's path for messages, or empty
    std::shared_ptr<const json::Document> document;
  };

  Registry();

  // `uri` is absolute and has no fragment (an empty one is dropped). A second document for one
  // URI is an error.
  base::Status add(std::string_view uri, json::Document document, std::string_view name = {});

  // By the URI it was added under, or by its own $id; null when there is none.
  const Entry* find(std::string_view uri) const;
  const std::map<std::string, Entry, std::less<>>& entries() const { return entries_; }

 private:
  std::map<std::string, Entry, std::less<>> entries_;
  std::map<std::string, std::string, std::less<>> by_id_;
};

}  // namespace touchstone::schema
