// Layers are the building blocks of roots that a host keeps in one machine: writable ones, sealed
// snapshots of entries, and overlays of others.
//
// Not thread-safe. An unknown layer, or one of the wrong kind, is a rejection with invalid_state.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sidecar/protocol.h"

namespace touchstone::sidecar {

class Layers {
 public:
  using Result = Outcome<Json, Rejection>;  // the answer's payload

  // Serves create_layer, seal_layer, import_snapshot, export_snapshot and create_overlay.
  Result serve(const Request& request);

  static bool serves(const std::string& type);

 private:
  enum class Kind { kWritable, kSnapshot, kOverlay };
  struct Layer {
    Kind kind;
    Json entries;                    // of a snapshot
    std::vector<std::string> below;  // of an overlay, the lowest first
  };

  std::string add(Layer layer);
  Result seal(const std::string& id);
  Result overlay(const Json& payload);
  void collect(const std::string& id, std::map<std::string, Json>& by_path) const;

  int made_ = 0;
  std::map<std::string, Layer> layers_;
};

}  // namespace touchstone::sidecar
