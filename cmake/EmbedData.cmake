# Files put into a library or program as constant bytes: the assembler includes them (`.incbin`: no copy of the bytes in
# source form, so megabytes of word lists cost no compile time).

# What defines EMBED(symbol, path) in C++: the bytes of a file from `symbol` to `symbol_end`.
set(attrib_embed_macro [==[
#ifdef __APPLE__
#define SECTION ".const_data\n"
#define SYMBOL(name) "_" #name
#define PREVIOUS ".text\n"
#else
#define SECTION ".pushsection .rodata,\"a\"\n"
#define SYMBOL(name) #name
#define PREVIOUS ".popsection\n"
#endif
#define EMBED(name, path)                                                                     \
  __asm__(SECTION ".globl " SYMBOL(name) "\n.globl " SYMBOL(name) "_end\n" SYMBOL(name)   \
          ":\n.incbin \"" path "\"\n" SYMBOL(name) "_end:\n.byte 0\n" PREVIOUS);]==])

# attrib_embed_file(TARGET NAMESPACE FUNCTION FILE): a C++ function `std::string_view FUNCTION()` that gives the bytes of
# FILE, to be declared where it is used. A changed file rebuilds that one object.
function(attrib_embed_file target namespace function file)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp")
  set(symbol "attrib_${function}")
  file(CONFIGURE OUTPUT "${output}" @ONLY CONTENT "// Made by cmake/EmbedData.cmake: the bytes of a file.
#include <string_view>

${attrib_embed_macro}

EMBED(${symbol}, \"${file}\")

extern \"C\" {
extern const char ${symbol}[];
extern const char ${symbol}_end[];
}

namespace ${namespace} {

std::string_view ${function}();
std::string_view ${function}() { return {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}; }

}  // namespace ${namespace}
")
  set_source_files_properties("${output}" PROPERTIES OBJECT_DEPENDS "${file}")
  target_sources(${target} PRIVATE "${output}")
endfunction()

# attrib_embed_data(TARGET DIRECTORY): puts every file of DIRECTORY/<language>/ into the library as constant bytes.
#
# Writes one C++ file that implements lib/language/embedded.hpp. A changed data file rebuilds that one object; a new or
# removed one runs CMake again.
function(attrib_embed_data target directory)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_data.cpp")
  file(GLOB files CONFIGURE_DEPENDS "${directory}/*/*")
  list(SORT files)

  set(assembly "")
  set(declarations "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME)
    get_filename_component(folder "${file}" DIRECTORY)
    get_filename_component(language "${folder}" NAME)
    set(symbol "attrib_data_${index}")
    string(APPEND assembly "EMBED(${symbol}, \"${file}\")\n")
    string(APPEND declarations "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows "    {\"${language}\", \"${name}\", ${symbol}, ${symbol}_end},\n")
    math(EXPR index "${index} + 1")
  endforeach()

  set(content "// Made by cmake/EmbedData.cmake: the files of lib/data.
#include \"language/embedded.hpp\"

${attrib_embed_macro}

${assembly}
extern \"C\" {
${declarations}}

namespace attrib::language {
namespace {

struct Row {
  std::string_view language, name;
  const char* begin;
  const char* end;
};

const Row rows[] = {
${rows}};

}  // namespace

std::string_view embedded_file(std::string_view language, std::string_view name) {
  for (const Row& row : rows) {
    if (row.language == language && row.name == name) {
      return {row.begin, static_cast<std::size_t>(row.end - row.begin)};
    }
  }
  return {};
}

std::vector<std::string> embedded_languages() {
  std::vector<std::string> languages;
  for (const Row& row : rows) {
    if (languages.empty() || languages.back() != row.language) languages.emplace_back(row.language);
  }
  return languages;
}

std::vector<std::string> embedded_files(std::string_view language) {
  std::vector<std::string> names;
  for (const Row& row : rows) {
    if (row.language == language) names.emplace_back(row.name);
  }
  return names;
}

}  // namespace attrib::language
")
  file(CONFIGURE OUTPUT "${output}" CONTENT "${content}" @ONLY)
  set_source_files_properties("${output}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${output}")
endfunction()
