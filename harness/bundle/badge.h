// What a vendor shows of a bundle: a badge for a web page, and a sheet of one page.
#pragma once

#include <string>

#include "bundle/manifest.h"
#include "run/result.h"

namespace touchstone::bundle {

// A small SVG: the contract on the left, the verdict on the right.
std::string badge_svg(const run::RunResult& result);

// Markdown: what was judged by what, on what machine, how many requirements hold, and how a
// stranger checks it. `bundle` is the name of the archive.
std::string product_sheet(const Manifest& manifest, const run::RunResult& result,
                          const std::string& key_id, const std::string& bundle);

}  // namespace touchstone::bundle
