// Reads a lane of contract.yaml: the unit's own, or that of a peer.
//
// Pure functions; any thread. Complaints name file, line and column.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/result.h"
#include "contract/contract.h"
#include "yaml/fields.h"

namespace touchstone::contract {

// Reads another file of the contract's folder, by its path in there.
using OpenFile = std::function<base::Result<yaml::File>(const std::string& path)>;

// What both kinds of lane have beside one another in their map: frames, tolerate, answers, words.
// `fields` is the map that they stand in. An error that belongs to a place inside is returned;
// what Fields itself finds wrong is left to fields.finish().
base::Status read_lane_members(const yaml::File& file, yaml::Fields& fields,
                               const FrameKinds::CompileSchema& schemas, Lane& lane);

// The map below `unit:` but its environment, which the caller reads.
base::Status read_unit(const yaml::File& file, const yaml::Node& node, const ReadText& text,
                       Lane& lane, std::map<std::string, std::string>& environment);

// One entry of `peers:`.
base::Result<Lane> read_peer(const yaml::File& file, const yaml::Node::Member& peer,
                             const FrameKinds::CompileSchema& schemas, const OpenFile& open,
                             const ReadText& text);

// A map of names to texts; numbers and booleans stand for their spelling.
base::Result<std::map<std::string, std::string>> read_texts(const yaml::File& file,
                                                            const yaml::Node& node,
                                                            std::string_view what);

}  // namespace touchstone::contract
