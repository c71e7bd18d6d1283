// The half of ResourceIndex that follows references and finds dialects.
#include <algorithm>
#include <utility>

#include "json/pointer.h"
#include "schema/resources.h"
#include "schema/uri.h"

namespace touchstone::schema {
namespace {

base::Error bad(std::string what) { return {base::ExitCode::kBadInput, std::move(what)}; }

// The child that one reference token names, and nothing else.
std::optional<json::Value> child(json::Value value, std::string_view token) {
  return value.at_pointer("/" + std::string(token));
}

}  // namespace

base::Status ResourceIndex::load(const Registry::Entry& entry) {
  if (by_uri_.contains(entry.uri)) return {};
  base::Result<ResourceId> added = add(entry.document, entry.uri, entry.name);
  return added.ok() ? base::Status() : base::Status(added.error());
}

base::Result<ResourceId> ResourceIndex::find_resource(const std::string& uri) {
  if (const auto it = by_uri_.find(uri); it != by_uri_.end()) return it->second;
  if (const Registry::Entry* entry = registry_.find(uri)) {
    TS_RETURN_IF_ERROR(load(*entry));
  } else {
    // It may be the $id of a part of some document; that is seen only after taking all in. What
    // is wrong with those that nobody refers to is not our matter.
    for (const auto& [key, other] : registry_.entries()) static_cast<void>(load(other).ok());
  }
  if (const auto it = by_uri_.find(uri); it != by_uri_.end()) return it->second;
  return bad("no schema is known by the URI \"" + uri + "\"");
}

base::Result<Place> ResourceIndex::resolve(ResourceId from, std::string_view reference) {
  const std::string uri = resolve_uri(resources_[from].uri, reference);
  const SplitUri split = split_fragment(uri);
  base::Result<ResourceId> found = find_resource(std::string(split.base));
  if (!found.ok()) return found.error();
  const std::optional<std::string> fragment = percent_decode(split.fragment);
  if (!fragment) return bad("the fragment of \"" + uri + "\" is not percent-encoded rightly");
  if (fragment->empty() || fragment->starts_with('/')) return walk_pointer(*found, *fragment);
  const Resource& resource = resources_[*found];
  const auto anchor = resource.anchors.find(*fragment);
  if (anchor == resource.anchors.end()) {
    return bad("no anchor \"" + *fragment + "\" in \"" + resource.uri + "\"");
  }
  return anchor->second;
}

base::Result<Place> ResourceIndex::walk_pointer(ResourceId from, std::string_view pointer) {
  Place here{resources_[from].root, from, ""};
  std::string_view rest = pointer;
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view token = rest.substr(0, std::min(rest.find('/'), rest.size()));
    rest.remove_prefix(token.size());
    const auto next = child(here.value, token);
    if (!next) {
      return bad("nothing at \"" + std::string(pointer) + "\" of \"" + resources_[from].uri + "\"");
    }
    here.value = *next;
    here.pointer.append("/").append(token);
    if (const auto it = places_.find(next->raw().data()); it != places_.end()) here = it->second;
  }
  return place_of(here.value, here.resource, here.pointer);
}

base::Result<Place> ResourceIndex::place_of(json::Value value, ResourceId parent,
                                            std::string_view pointer) {
  const char* const key = value.raw().data();
  if (!places_.contains(key)) {
    TS_RETURN_IF_ERROR(index_subschema({value, parent, std::string(pointer)}));
  }
  return places_.at(key);
}

base::Result<Dialect> ResourceIndex::dialect_of(json::Value schema, int depth) {
  if (!schema.is_string()) return bad("$schema: expected a string");
  const std::string_view schema_uri = schema.as_string();
  const SplitUri split = split_fragment(schema_uri);
  if (split.base == kDraft202012Uri) return standard_dialect(Draft::kDraft202012);
  if (split.base == kDraft7Uri) return standard_dialect(Draft::kDraft7);
  const Registry::Entry* entry = registry_.find(split.base);
  constexpr int kMaxChain = 8;  // of meta-schemas that have meta-schemas of their own
  if (entry == nullptr || depth == kMaxChain) {
    return bad("$schema: unknown dialect \"" + std::string(schema_uri) + "\"");
  }
  const json::Value root = entry->document->root();
  Dialect dialect = default_dialect_;
  if (const auto own = root.find("$schema")) {
    base::Result<Dialect> found = dialect_of(*own, depth + 1);
    if (!found.ok()) return found;
    dialect = found.value();
  }
  const auto vocabularies = root.find("$vocabulary");
  if (dialect.draft == Draft::kDraft7 || !vocabularies) return dialect;
  return dialect_from_vocabularies(*vocabularies);
}

base::Result<Dialect> ResourceIndex::dialect_from_vocabularies(json::Value vocabularies) {
  constexpr std::string_view kPrefix = "https://json-schema.org/draft/2020-12/vocab/";
  constexpr std::pair<std::string_view, std::uint8_t> kKnown[] = {
      {"core", kCore},
      {"applicator", kApplicator},
      {"validation", kValidation},
      {"unevaluated", kUnevaluated},
      {"format-assertion", kFormatAssertion},
      {"format-annotation", kCore},
      {"meta-data", kCore},
      {"content", kCore},
  };
  Dialect dialect{Draft::kDraft202012, 0};
  for (const json::Member member : vocabularies.members()) {
    std::string_view name = member.name;
    const bool ours = name.starts_with(kPrefix);
    if (ours) name.remove_prefix(kPrefix.size());
    const auto* const known =
        std::find_if(std::begin(kKnown), std::end(kKnown),
                     [&](const auto& entry) { return ours && entry.first == name; });
    if (known != std::end(kKnown)) {
      dialect.vocabularies = static_cast<std::uint8_t>(dialect.vocabularies | known->second);
    } else if (member.value.is_bool() && member.value.as_bool()) {
      return bad("$vocabulary: \"" + std::string(member.name) + "\" is required and unknown");
    }
  }
  return dialect;
}

}  // namespace touchstone::schema
