#include "sidecar/layers.h"

namespace touchstone::sidecar {
namespace {

Rejection unknown(const std::string& id) { return {"invalid_state", "unknown layer: " + id}; }

Json named(const char* type, const std::string& id) { return {{"type", type}, {"layer_id", id}}; }

}  // namespace

bool Layers::serves(const std::string& type) {
  return type == "create_layer" || type == "seal_layer" || type == "import_snapshot" ||
         type == "export_snapshot" || type == "create_overlay";
}

Layers::Result Layers::serve(const Request& request) {
  const Json& payload = request.payload;
  if (request.type == "create_layer") {
    return named("layer_created", add({Kind::kWritable, Json::array(), {}}));
  }
  if (request.type == "import_snapshot") {
    return named("snapshot_imported", add({Kind::kSnapshot, payload["entries"], {}}));
  }
  if (request.type == "create_overlay") return overlay(payload);
  const auto id = payload["layer_id"].get<std::string>();
  if (!layers_.contains(id)) return unknown(id);
  if (request.type == "seal_layer") return seal(id);
  std::map<std::string, Json> by_path;
  collect(id, by_path);
  Json entries = Json::array();
  for (auto& [path, entry] : by_path) entries.push_back(std::move(entry));
  Json exported = named("snapshot_exported", id);
  exported["entries"] = std::move(entries);
  return exported;
}

std::string Layers::add(Layer layer) {
  std::string id = "layer-" + std::to_string(++made_);
  layers_.emplace(id, std::move(layer));
  return id;
}

// A writable layer becomes a snapshot under another name.
Layers::Result Layers::seal(const std::string& id) {
  if (layers_.at(id).kind != Kind::kWritable) {
    return Rejection{"invalid_state", "layer " + id + " is not writable"};
  }
  Json entries = std::move(layers_.at(id).entries);
  layers_.erase(id);
  return named("layer_sealed", add({Kind::kSnapshot, std::move(entries), {}}));
}

Layers::Result Layers::overlay(const Json& payload) {
  Layer layer{Kind::kOverlay, Json::array(), {}};
  for (const Json& lower : payload["lower_layer_ids"]) layer.below.push_back(lower);
  if (payload["upper_layer_id"].is_string()) layer.below.push_back(payload["upper_layer_id"]);
  for (const std::string& id : layer.below) {
    if (!layers_.contains(id)) return unknown(id);
  }
  return named("overlay_created", add(std::move(layer)));
}

void Layers::collect(const std::string& id, std::map<std::string, Json>& by_path) const {
  const auto found = layers_.find(id);
  if (found == layers_.end()) return;
  for (const std::string& below : found->second.below) collect(below, by_path);
  for (const Json& entry : found->second.entries) by_path[entry["path"]] = entry;
}

}  // namespace touchstone::sidecar
