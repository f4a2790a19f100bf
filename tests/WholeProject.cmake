# Tests of the project as its users and authors meet it: style, README, installation, the sanitizers' builds.

add_test(NAME style COMMAND sh style/run.sh "${PROJECT_SOURCE_DIR}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# The attrib program on what its users give it, the corpus and its gold annotations included.
add_test(NAME cli COMMAND sh cli/run.sh "$<TARGET_FILE:attrib-program>" "${PROJECT_SOURCE_DIR}/corpus"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# The report in a browser, where there is one: Debian's chromium is too large to be a requirement of the tests.
find_program(CHROMIUM NAMES chromium chromium-browser google-chrome)
find_program(NODE NAMES node nodejs)
mark_as_advanced(CHROMIUM NODE)
add_test(NAME browser COMMAND sh browser/run.sh "${NODE}" "${CHROMIUM}" "$<TARGET_FILE:attrib-program>" "${PROJECT_SOURCE_DIR}/corpus"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
set_tests_properties(browser PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)

# Time grows in step with the text, counted in instructions.
find_program(VALGRIND NAMES valgrind REQUIRED)
mark_as_advanced(VALGRIND)
add_executable(growth growth/growth.cpp)
attrib_compile_options(growth)
target_link_libraries(growth PRIVATE attrib::attrib)
add_test(NAME growth COMMAND sh growth/run.sh "$<TARGET_FILE:growth>" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# A short round of fuzzing from the seeds; longer ones: sh tests/fuzz/run.sh SOURCE_DIR SECONDS 0.
add_test(NAME fuzz COMMAND sh fuzz/run.sh "${PROJECT_SOURCE_DIR}" 12 1 WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# attrib-train on the corpus: the same weights every time, clear errors.
if(ATTRIB_TRAINING)
  add_test(NAME train COMMAND sh train/run.sh "$<TARGET_FILE:attrib-train>" "${PROJECT_SOURCE_DIR}/corpus"
    "$<TARGET_FILE:attrib-program>"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endif()

# README's commands and examples; the first of them makes the release build that other tests look at.
add_executable(readme-tests readme/main.cpp)
attrib_compile_options(readme-tests)
add_test(NAME readme
  COMMAND readme-tests "${PROJECT_SOURCE_DIR}/README.md" "$<TARGET_FILE:quickstart>"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
add_test(NAME quiet-library COMMAND sh style/quiet_library.sh "${PROJECT_SOURCE_DIR}/build/release/lib/libattrib.a"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
set_tests_properties(readme PROPERTIES FIXTURES_SETUP release-build)
set_tests_properties(quiet-library PROPERTIES FIXTURES_REQUIRED release-build)

# What a server that links attrib must rely on: trust/*, each says what.
add_executable(out-of-memory trust/out_of_memory.cpp)
attrib_compile_options(out-of-memory)
target_link_libraries(out-of-memory PRIVATE attrib::attrib)
add_test(NAME trust.out-of-memory COMMAND out-of-memory)
add_executable(huge trust/huge.cpp properties/invariants.cpp)
attrib_compile_options(huge)
target_include_directories(huge PRIVATE properties)
target_link_libraries(huge PRIVATE attrib::attrib)
add_test(NAME trust.huge COMMAND huge)
find_program(STRACE NAMES strace REQUIRED)
mark_as_advanced(STRACE)
add_test(NAME trust.quiet-run COMMAND sh trust/quiet_run.sh "$<TARGET_FILE:once>" "${PROJECT_SOURCE_DIR}/corpus/articles"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
add_test(NAME trust.same-bytes COMMAND sh trust/same_bytes.sh "${PROJECT_SOURCE_DIR}" "$<TARGET_FILE:once>"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
set_tests_properties(trust.same-bytes PROPERTIES FIXTURES_REQUIRED "release-build;asan-build;fuzz-build")

add_test(NAME trust.sbom COMMAND sh trust/sbom.sh "${PROJECT_SOURCE_DIR}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# Mini-projects that use attrib in each way it can be used.
foreach(project find_package pkg_config add_subdirectory)
  add_test(NAME install.${project}
    COMMAND sh install/run.sh ${project} "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_BINARY_DIR}/install" "${PROJECT_BINARY_DIR}"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endforeach()

# unit, properties and golden once more with everything built under sanitizers, and the test with threads under tsan.
add_test(NAME asan-ubsan COMMAND "${CMAKE_COMMAND}" --workflow --preset asan-ubsan
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
add_test(NAME tsan COMMAND sh properties/tsan.sh "${PROJECT_SOURCE_DIR}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

set_tests_properties(asan-ubsan PROPERTIES FIXTURES_SETUP asan-build)
set_tests_properties(fuzz PROPERTIES FIXTURES_SETUP fuzz-build)

# These compile with all cores.
set_tests_properties(readme install.add_subdirectory asan-ubsan tsan fuzz PROPERTIES RUN_SERIAL ON)
