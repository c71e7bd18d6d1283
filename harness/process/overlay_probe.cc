#include "process/overlay_probe.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

#include "process/namespaces.h"
#include "process/overlay.h"

namespace touchstone::process {
namespace {

// There are few usual places, so a bit of an exit code says of each whether it was refused.
constexpr int kFailed = 0x80;
constexpr std::size_t kMostPlaces = 7;

[[noreturn]] void try_overlay(std::uint64_t flags, uid_t user, gid_t group, const std::string& own,
                              const std::string& stage, OverlayKind kind) {
  Overlay overlay;
  if (settle_in_namespaces(flags, user, group) != 0) ::_exit(kFailed);
  if (overlay.lay(own, stage, kind) != 0) ::_exit(kFailed);
  const std::vector<std::string>& places = Overlay::usual_places();
  int refused = 0;
  for (std::size_t i = 0; i < std::min(places.size(), kMostPlaces); ++i) {
    const auto& all = overlay.refused();
    if (std::find(all.begin(), all.end(), places[i]) != all.end()) refused |= 1 << i;
  }
  ::_exit(refused);
}

// The bits of the places that were refused, or kFailed.
int outcome_of(OverlayKind kind, const std::string& own, const std::string& stage) {
  const std::uint64_t flags = supervisor_flags();
  if (flags == 0) return kFailed;
  const uid_t user = ::geteuid();
  const gid_t group = ::getegid();
  Overlay::usual_places();
  const Forked child = fork_with(flags);
  if (child.pid < 0) return kFailed;
  if (child.pid == 0) try_overlay(flags, user, group, own, stage, kind);
  const int status = wait_for(child.pid);
  return status != -1 && WIFEXITED(status) ? WEXITSTATUS(status) : kFailed;
}

}  // namespace

OverlaysAllowed find_overlays(const std::string& own, const std::string& stage) {
  OverlaysAllowed found;
  if (outcome_of(OverlayKind::kWholeTree, own, stage) == 0) {
    found.kind = OverlayKind::kWholeTree;
    return found;
  }
  const int refused = outcome_of(OverlayKind::kPlaces, own, stage);
  if (refused >= kFailed) return found;
  found.kind = OverlayKind::kPlaces;
  const std::vector<std::string>& places = Overlay::usual_places();
  for (std::size_t i = 0; i < std::min(places.size(), kMostPlaces); ++i) {
    if ((refused & 1 << i) != 0) found.uncovered.push_back(places[i]);
  }
  return found;
}

}  // namespace touchstone::process
