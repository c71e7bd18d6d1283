// Coverage tells which x-requirements one document was really asked about: those of the schemas
// that looked at some part of it, on the way from the entry and through branches that hold.
//
// A schema of a member that is not there, or of a frame of another kind, covers nothing: its
// requirement was not observed. Where the schema says that there must be no such member, the
// object that could have had it was asked.
#pragma once

#include <string_view>
#include <vector>

#include "schema/program.h"

namespace touchstone::schema {

// Fills Node::marks, Node::leads_to_mark and Program::requirements, for what `entry` reaches.
void mark_coverage(Program& program);

// The requirements that `document` was asked about, sorted, each once. Bounded as Evaluation is.
std::vector<std::string_view> coverage(const Program& program, json::Value document);

}  // namespace touchstone::schema
