#include "schema/resources.h"

#include <algorithm>
#include <utility>

#include "json/pointer.h"
#include "schema/uri.h"

namespace touchstone::schema {
namespace {

const char* identity(json::Value value) { return value.raw().data(); }

std::string child_pointer(const std::string& pointer, std::string_view token) {
  std::string child = pointer;
  json::append_token(child, token);
  return child;
}

}  // namespace

base::Error ResourceIndex::error(const Place& place, std::string what) const {
  return {base::ExitCode::kBadInput, std::move(what), describe(place)};
}

base::Result<ResourceId> ResourceIndex::add(std::shared_ptr<const json::Document> document,
                                            std::string_view uri, std::string_view name) {
  const json::Value root = document->root();
  documents_.push_back({std::move(document), std::string(name)});
  Dialect dialect = default_dialect_;
  if (const auto schema = root.find("$schema")) {
    base::Result<Dialect> found = dialect_of(*schema);
    if (!found.ok())
      return base::Error{base::ExitCode::kBadInput, found.error().what,
                         std::string(name.empty() ? uri : name)};
    dialect = found.value();
  }
  const auto id = static_cast<ResourceId>(resources_.size());
  Resource resource;
  resource.uri = split_fragment(uri).base;
  resource.root = root;
  resource.dialect = dialect;
  resource.document = documents_.size() - 1;
  for (const json::Oddity& oddity : documents_.back().document->oddities()) {
    if (oddity.kind != json::Oddity::Kind::kDuplicateKey) continue;
    resources_.push_back(resource);
    const Place place{root.at_pointer(oddity.pointer).value_or(root), id, oddity.pointer};
    return error(place, "member " + oddity.pointer + " stands twice in this schema");
  }
  by_uri_.emplace(resource.uri, id);
  resources_.push_back(std::move(resource));
  TS_RETURN_IF_ERROR(index_subschema({root, id, ""}));
  return id;
}

base::Status ResourceIndex::index_subschema(const Place& found) {
  Place place = found;
  if (place.value.is_object()) TS_RETURN_IF_ERROR(index_identifiers(place));
  places_.emplace(identity(place.value), place);
  return place.value.is_object() ? index_children(place) : base::Status();
}

base::Status ResourceIndex::index_children(const Place& place) {
  const Draft draft = resources_[place.resource].dialect.draft;
  if (draft == Draft::kDraft7 && place.value.find("$ref")) {
    // Everything beside a $ref is ignored; definitions may still be referred to by a pointer.
    return {};
  }
  for (const json::Member member : place.value.members()) {
    const auto shape = subschema_shape(draft, member.name);
    if (!shape) continue;
    const std::string pointer = child_pointer(place.pointer, member.name);
    const bool one = *shape == SubschemaShape::kOne ||
                     (*shape == SubschemaShape::kOneOrList && !member.value.is_array());
    if (one) {
      TS_RETURN_IF_ERROR(index_subschema({member.value, place.resource, pointer}));
      continue;
    }
    std::size_t index = 0;
    for (const json::Value item : member.value.items()) {
      const std::string at = child_pointer(pointer, std::to_string(index++));
      TS_RETURN_IF_ERROR(index_subschema({item, place.resource, at}));
    }
    for (const json::Member entry : member.value.members()) {
      if (*shape == SubschemaShape::kMapOrNames && entry.value.is_array()) continue;
      const std::string at = child_pointer(pointer, entry.name);
      TS_RETURN_IF_ERROR(index_subschema({entry.value, place.resource, at}));
    }
  }
  return {};
}

base::Status ResourceIndex::index_identifiers(Place& place) {
  const Draft draft = resources_[place.resource].dialect.draft;
  if (draft == Draft::kDraft7 && place.value.find("$ref")) return {};
  if (const auto id = place.value.find("$id")) {
    if (!id->is_string()) return error(place, "$id: expected a string");
    TS_RETURN_IF_ERROR(start_resource(place, id->as_string()));
  }
  if (resources_[place.resource].dialect.draft == Draft::kDraft7) return {};
  for (const bool dynamic : {false, true}) {
    const auto anchor = place.value.find(dynamic ? "$dynamicAnchor" : "$anchor");
    if (!anchor) continue;
    if (!anchor->is_string()) return error(place, "$anchor: expected a string");
    TS_RETURN_IF_ERROR(add_anchor(place, anchor->as_string(), dynamic));
  }
  return {};
}

base::Status ResourceIndex::start_resource(Place& place, std::string_view id) {
  const SplitUri split = split_fragment(id);
  const Draft draft = resources_[place.resource].dialect.draft;
  if (!split.fragment.empty()) {
    if (draft != Draft::kDraft7) return error(place, "$id must not have a fragment");
    if (split.fragment.starts_with('/')) return error(place, "$id must not be a JSON pointer");
    TS_RETURN_IF_ERROR(add_anchor(place, split.fragment, false));
  }
  if (split.base.empty()) return {};
  const std::string uri = resolve_uri(resources_[place.resource].uri, split.base);
  if (place.pointer.empty() && identity(place.value) == identity(resources_[place.resource].root)) {
    if (resources_[place.resource].uri == uri) return {};
    resources_[place.resource].uri = uri;
    by_uri_.emplace(uri, place.resource);
    return {};
  }
  Resource resource;
  resource.uri = uri;
  resource.root = place.value;
  resource.dialect = resources_[place.resource].dialect;
  resource.document = resources_[place.resource].document;
  if (const auto schema = place.value.find("$schema")) {
    base::Result<Dialect> dialect = dialect_of(*schema);
    if (!dialect.ok()) return error(place, dialect.error().what);
    resource.dialect = dialect.value();
  }
  const auto number = static_cast<ResourceId>(resources_.size());
  if (!by_uri_.emplace(uri, number).second) {
    return error(place, "$id: \"" + uri + "\" names another schema already");
  }
  resources_.push_back(std::move(resource));
  place.resource = number;
  place.pointer.clear();
  return {};
}

base::Status ResourceIndex::add_anchor(const Place& place, std::string_view name, bool dynamic) {
  Resource& resource = resources_[place.resource];
  if (!resource.anchors.emplace(name, place).second) {
    return error(place, "anchor \"" + std::string(name) + "\" stands twice in this schema");
  }
  if (dynamic) resource.dynamic_anchors.emplace(name, place);
  return {};
}

std::vector<std::shared_ptr<const json::Document>> ResourceIndex::documents() const {
  std::vector<std::shared_ptr<const json::Document>> all;
  for (const LoadedDocument& loaded : documents_) all.push_back(loaded.document);
  return all;
}

std::string ResourceIndex::absolute(const Place& place) const {
  return resources_[place.resource].uri + "#" + percent_encode_fragment(place.pointer);
}

std::string ResourceIndex::describe(const Place& place) const {
  const LoadedDocument& loaded = documents_[resources_[place.resource].document];
  if (loaded.name.empty()) return absolute(place);
  const std::string_view text = loaded.document->text();
  const auto offset = static_cast<std::size_t>(identity(place.value) - text.data());
  const std::string_view before = text.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t newline = before.rfind('\n');
  const std::size_t column = newline == std::string_view::npos ? offset + 1 : offset - newline;
  return loaded.name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace touchstone::schema
