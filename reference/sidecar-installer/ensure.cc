#include "sidecar-installer/ensure.h"

#include <cstdio>
#include <iostream>

#include "sidecar-installer/install_sidecars.h"
#include "sidecar-installer/progress.h"

namespace touchstone::sidecar_installer {

Outcome<Done> ensure_sidecars(const Layout& layout, Behaviour& behaviour) {
  Options options;
  options.is_sidecars_only = true;
  options.skips_operator = behaviour.is_ready(layout.operator_sidecar());
  options.skips_kumiho = behaviour.is_ready(layout.kumiho_sidecar());
  const bool is_ready = options.skips_operator && options.skips_kumiho;
  if (is_ready && !behaviour.looks_closer_when_ready()) return Done{};

  say("missing: " + std::string(options.skips_operator ? "" : "operator ") +
      (options.skips_kumiho ? "" : "kumiho"));
  std::fputs("    install now? [Y/n] ", stderr);
  std::string answer;
  std::getline(std::cin, answer);
  if (!behaviour.is_yes(answer)) {
    return Failure{"the sidecars are not installed; run install --sidecars-only when you like"};
  }
  return install_sidecars(behaviour.ensured(options), layout, behaviour);
}

}  // namespace touchstone::sidecar_installer
