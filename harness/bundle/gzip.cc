#include "bundle/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

#include "base/check.h"

namespace touchstone::bundle {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, with the head and the sum of gzip
constexpr int kMemory = 9;
constexpr std::size_t kPiece = std::size_t{1} << 16;
constexpr std::size_t kMostInput = std::numeric_limits<uInt>::max() / 2;

// Hands the next part of `rest` to zlib, which never writes to it.
void feed(z_stream& stream, std::string_view& rest) {
  const std::size_t size = std::min(rest.size(), kMostInput);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest.data()));
  stream.avail_in = static_cast<uInt>(size);
  rest.remove_prefix(size);
}

// Appends what one step wrote into `piece`.
void take(const z_stream& stream, const std::array<char, kPiece>& piece, std::string& out) {
  out.append(piece.data(), piece.size() - stream.avail_out);
}

void offer(z_stream& stream, std::array<char, kPiece>& piece) {
  stream.next_out = reinterpret_cast<Bytef*>(piece.data());
  stream.avail_out = static_cast<uInt>(piece.size());
}

}  // namespace

std::string gzip(std::string_view bytes) {
  z_stream stream = {};
  TS_CHECK(::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemory,
                          Z_DEFAULT_STRATEGY) == Z_OK);
  std::array<char, kPiece> piece;
  std::string out;
  int state = Z_OK;
  while (state != Z_STREAM_END) {
    if (stream.avail_in == 0) feed(stream, bytes);
    offer(stream, piece);
    state = ::deflate(&stream, bytes.empty() ? Z_FINISH : Z_NO_FLUSH);
    TS_CHECK(state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR);
    take(stream, piece, out);
  }
  ::deflateEnd(&stream);
  return out;
}

base::Result<std::string> gunzip(std::string_view packed, const std::string& name,
                                 std::size_t most) {
  const auto refuse = [&](const std::string& what) {
    return base::Error{base::ExitCode::kBadInput, "cannot unpack: " + what, name,
                       "ask for the file as it was packed"};
  };
  z_stream stream = {};
  TS_CHECK(::inflateInit2(&stream, kGzipWindow) == Z_OK);
  std::array<char, kPiece> piece;
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= most) {
    if (stream.avail_in == 0) feed(stream, packed);
    offer(stream, piece);
    state = ::inflate(&stream, Z_NO_FLUSH);
    take(stream, piece, out);
  }
  const bool rest = stream.avail_in > 0 || !packed.empty();
  ::inflateEnd(&stream);
  if (out.size() > most)
    return refuse("there is more than " + std::to_string(most) + " bytes in it");
  if (state == Z_BUF_ERROR) return refuse("it is cut");
  if (state != Z_STREAM_END) return refuse("it is no gzip file, or a damaged one");
  if (rest) return refuse("something stands behind its end");
  return out;
}

}  // namespace touchstone::bundle
