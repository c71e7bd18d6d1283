// ResourceIndex knows where schemas are: which $id, $anchor and $dynamicAnchor names what, and
// which dialect holds there. It follows references; it does not look at other keywords.
//
// Used by one compilation and then thrown away. Documents come from a Registry when a reference
// asks for them. A Place is where one subschema stands.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "json/document.h"
#include "schema/dialect.h"
#include "schema/registry.h"

namespace touchstone::schema {

using ResourceId = std::uint32_t;

struct Place {
  json::Value value;
  ResourceId resource = 0;
  std::string pointer;  // from the resource's root
};

// A document, or a part of one that has an $id.
struct Resource {
  std::string uri;  // without fragment
  json::Value root;
  Dialect dialect;
  std::size_t document = 0;
  std::map<std::string, Place, std::less<>> anchors;  // dynamic ones too
  std::map<std::string, Place, std::less<>> dynamic_anchors;
};

class ResourceIndex {
 public:
  ResourceIndex(const Registry& registry, Draft default_draft)
      : registry_(registry), default_dialect_(standard_dialect(default_draft)) {}

  // Takes in a document whose base URI is `uri`; returns the resource of its root.
  base::Result<ResourceId> add(std::shared_ptr<const json::Document> document, std::string_view uri,
                               std::string_view name);

  const Resource& resource(ResourceId id) const { return resources_[id]; }
  std::size_t size() const { return resources_.size(); }

  // What a reference written in `from` names.
  base::Result<Place> resolve(ResourceId from, std::string_view reference);

  // The place of a subschema that was found at `pointer` of `parent`, or of its own resource.
  base::Result<Place> place_of(json::Value value, ResourceId parent, std::string_view pointer);

  // "name:line:column" when the document has a name, else the URI with a pointer.
  std::string describe(const Place& place) const;
  // The URI with the pointer as fragment.
  std::string absolute(const Place& place) const;

  // Keeps alive what compiled views point into.
  std::vector<std::shared_ptr<const json::Document>> documents() const;

 private:
  struct LoadedDocument {
    std::shared_ptr<const json::Document> document;
    std::string name;
  };

  base::Result<Dialect> dialect_of(json::Value schema, int depth = 0);
  base::Result<Dialect> dialect_from_vocabularies(json::Value vocabularies);
  base::Result<ResourceId> find_resource(const std::string& uri);
  base::Result<Place> walk_pointer(ResourceId from, std::string_view pointer);
  base::Status load(const Registry::Entry& entry);
  base::Status index_subschema(const Place& place);
  base::Status index_children(const Place& place);
  base::Status index_identifiers(Place& place);
  base::Status start_resource(Place& place, std::string_view id);
  base::Status add_anchor(const Place& place, std::string_view name, bool dynamic);
  base::Error error(const Place& place, std::string what) const;

  const Registry& registry_;
  Dialect default_dialect_;
  std::vector<LoadedDocument> documents_;
  std::vector<Resource> resources_;
  std::map<std::string, ResourceId, std::less<>> by_uri_;
  std::unordered_map<const char*, Place> places_;  // by the address of a subschema's text
};

}  // namespace touchstone::schema
