// Overlay keeps what a unit writes outside its own folders from the disk, and tells what it was.
//
// Over the folders in which the unit could write lies an overlay file system whose upper layers are
// in memory (so many bytes at most that a unit can fill it without harm). Root gets one over the
// whole tree, and one over each further file system; an ordinary user, to whom the kernel refuses
// that, gets one over each usual place that he may write to. The folder that is the unit's own
// stays the real one.
//
// Belongs to the supervisor, inside its mount namespace; one thread. Every process of a case has
// layers of its own: what one wrote outside another does not find.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "process/descriptor.h"
#include "process/launch_spec.h"
#include "process/unit_events.h"

namespace touchstone::process {

class Overlay {
 public:
  // More is not listed.
  static constexpr std::size_t kMaxListed = 64;

  // Lays the overlay. `own` is the folder that stays as it is, and `stage` an empty folder in it.
  // To be called after settle_in_namespaces(), with a mount namespace. 0 or an errno.
  int lay(const std::string& own, const std::string& stage, OverlayKind kind);

  // Of the usual places those that the kernel would not have covered: something is mounted below.
  const std::vector<std::string>& refused() const { return refused_; }

  // What was written or removed since, sorted by path; `more` tells how many there were beside.
  std::vector<OutsideWrite> written(std::size_t& more) const;

  // The places that an ordinary user's overlays cover, as far as they are there and can be written
  // to. Looked up once in a process.
  static const std::vector<std::string>& usual_places();

 private:
  struct Layer {
    std::string place;   // what it covers
    Descriptor lower;    // as it was
    Descriptor changes;  // the upper layer
  };

  int lay_over_tree();
  int lay_over_places(const std::string& own);
  // At `target`, of what lies at `place`.
  int add_layer(const std::string& place, const char* target, const char* more_options);

  Descriptor stage_;
  std::vector<Layer> layers_;
  std::vector<std::string> refused_;
};

}  // namespace touchstone::process
