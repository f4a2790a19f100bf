/// The extractor: articles in, documents out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "attrib/article.hpp"
#include "attrib/document.hpp"
#include "attrib/options.hpp"

namespace attrib {

/// Reads articles and says who said what. Loads its word lists and patterns once and never changes
/// afterwards: any number of threads may call `extract` on one Extractor at the same time.
///
/// Copies share the loaded data (cheap). A moved-from Extractor can be assigned to and destroyed; extracting with it
/// throws attrib::Error.
class Extractor {
 public:
  /// Throws attrib::Error when the language is unknown or the data folder is missing or malformed.
  explicit Extractor(const Options& options = {});

  /// Finds entities and quotations. Takes any bytes and never fails on them (std::bad_alloc aside);
  /// the same article gives the same Document on every machine, thread and locale. Takes time and
  /// memory in proportion to the text. Text past 4 GiB is left out, with a warning "too-long".
  [[nodiscard]] Document extract(Article article) const;

  /// The same for a text alone: an Article with no id.
  [[nodiscard]] Document extract(std::string_view text) const;

  /// Do learned weights decide beside the patterns? Not when Options::learned is off, nor when the language has none.
  [[nodiscard]] bool learned() const noexcept;

 private:
  struct Data;
  std::shared_ptr<const Data> data_;
};

/// The version of the library, "1.2.3".
[[nodiscard]] std::string_view version() noexcept;

}  // namespace attrib
