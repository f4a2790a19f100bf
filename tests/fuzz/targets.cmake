# The fuzz targets, one .cpp each: for libFuzzer with ATTRIB_FUZZ (clang), else programs that replay files.
find_package(LibArchive 3.6 REQUIRED)
find_package(LibXml2 2.9 REQUIRED)

add_custom_target(fuzz-targets)

# attrib_fuzz_target(NAME SOURCES…): a program of fuzz/NAME.cpp.
function(attrib_fuzz_target name)
  add_executable(fuzz-${name} fuzz/${name}.cpp fuzz/entry.cpp ${ARGN})
  attrib_compile_options(fuzz-${name})
  target_include_directories(fuzz-${name} PRIVATE "${PROJECT_SOURCE_DIR}/lib" properties)
  target_link_libraries(fuzz-${name} PRIVATE attrib::attrib re2::re2 ICU::i18n ICU::uc Boost::headers)
  add_dependencies(fuzz-targets fuzz-${name})
  if(ATTRIB_FUZZ)
    target_link_options(fuzz-${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz-${name} PRIVATE fuzz/replay.cpp)
    file(GLOB inputs CONFIGURE_DEPENDS fuzz/found/${name}/* fuzz/seeds/${name}/*)
    add_test(NAME fuzz.found.${name} COMMAND fuzz-${name} ${inputs})
  endif()
endfunction()

attrib_fuzz_target(extract properties/invariants.cpp)
attrib_fuzz_target(json_input)
attrib_fuzz_target(data_folder)
attrib_fuzz_target(weights)

# What the program reads, from bytes to articles.
set(reading articles bytes encoding files inputs page page_facts page_tree stop table unpack)
list(TRANSFORM reading PREPEND "${PROJECT_SOURCE_DIR}/examples/attrib/")
list(TRANSFORM reading APPEND .cpp)
attrib_fuzz_target(files ${reading})
target_include_directories(fuzz-files PRIVATE "${PROJECT_SOURCE_DIR}/examples/attrib")
target_link_libraries(fuzz-files PRIVATE LibArchive::LibArchive LibXml2::LibXml2)
