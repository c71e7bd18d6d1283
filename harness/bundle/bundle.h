// A bundle: the evidence of one certification in one archive, signed.
//
// It holds the recordings, the result, the manifest with the digest of each file, the public key
// and the signed statement. Sealing and opening are pure; docs/certify.md tells the format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/envelope.h"
#include "bundle/manifest.h"
#include "bundle/signing.h"
#include "bundle/tar.h"
#include "run/result.h"

namespace touchstone::bundle {

// The archive's bytes. `files` are recordings and result; `manifest.files` is filled from them.
std::string seal_bundle(Manifest manifest, std::vector<File> files, const run::RunResult& result,
                        const SigningKey& key);

// A bundle whose every byte is accounted for.
struct Opened {
  Manifest manifest;
  Envelope statement;
  std::vector<File> files;  // all of them, sorted by path

  const std::string* find(std::string_view path) const;
};

// Takes an archive apart. Errors: kBadInput for what is no bundle at all, kAltered when a file is
// not what the manifest says or the manifest not what the statement says, kBadSignature when the
// signature is not that of `trusted`, or, when that is null, of the key that lies in the bundle.
base::Result<Opened> open_bundle(std::string_view archive, const std::string& name,
                                 const PublicKey* trusted);

}  // namespace touchstone::bundle
