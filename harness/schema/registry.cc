#include "schema/registry.h"

#include <utility>
#include <vector>

#include "schema/meta_schemas.h"
#include "schema/uri.h"

namespace touchstone::schema {
namespace {

std::string id_of(json::Value root, std::string_view base) {
  const auto id = root.find("$id");
  if (!id || !id->is_string()) return std::string(base);
  const std::string resolved = resolve_uri(base, id->as_string());
  return std::string(split_fragment(resolved).base);
}

// Parsed once a program; documents are immutable, so all registries share them.
const std::vector<Registry::Entry>& meta_schemas() {
  static const std::vector<Registry::Entry> entries = [] {
    std::vector<Registry::Entry> parsed;
    for (const std::string_view text : meta_schema_texts()) {
      auto document = json::Document::parse(std::string(text));
      TS_CHECK(document.ok());
      auto shared = std::make_shared<const json::Document>(std::move(document).value());
      const std::string uri = id_of(shared->root(), "");
      parsed.push_back({uri, uri, std::move(shared)});
    }
    return parsed;
  }();
  return entries;
}

}  // namespace

Registry::Registry() {
  for (const Entry& entry : meta_schemas()) entries_.emplace(entry.uri, entry);
}

base::Status Registry::add(std::string_view uri, json::Document document, std::string_view name) {
  const SplitUri split = split_fragment(uri);
  if (!split.fragment.empty()) {
    return base::Error{base::ExitCode::kBadInput, "a document's URI must not have a fragment",
                       std::string(uri)};
  }
  std::string key(split.base);
  auto shared = std::make_shared<const json::Document>(std::move(document));
  const std::string id = id_of(shared->root(), key);
  Entry entry{key, std::string(name.empty() ? uri : name), std::move(shared)};
  if (!entries_.emplace(key, std::move(entry)).second) {
    return base::Error{base::ExitCode::kBadInput, "two schema documents for one URI", key};
  }
  if (id != key) by_id_.emplace(id, key);
  return {};
}

const Registry::Entry* Registry::find(std::string_view uri) const {
  if (const auto it = entries_.find(uri); it != entries_.end()) return &it->second;
  if (const auto it = by_id_.find(uri); it != by_id_.end()) return &entries_.at(it->second);
  return nullptr;
}

}  // namespace touchstone::schema
