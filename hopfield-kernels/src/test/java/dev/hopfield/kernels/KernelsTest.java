package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelsTest {

    @Test
    void the_same_kernels_are_active_whenever_they_are_asked_for() {
        assertThat(Kernels.active()).isSameAs(Kernels.active());
    }

    @Test
    void vector_kernels_are_chosen_where_they_are_to_be_had_unless_others_are_asked_for() {
        String asked = System.getProperty(Kernels.PROPERTY, "");
        String best = Kernels.vector().map(Kernels::name).orElse("plain");
        assertThat(Kernels.active().name()).isEqualTo(asked.equals("plain") ? "plain" : best);
    }

    @Test
    void kernels_are_named_for_how_wide_their_vectors_are() {
        assertThat(EveryKernel.kernels().map(Kernels::name)).allMatch(name -> name.matches("plain|vector-(256|512)"));
    }

    @Test
    void the_tests_of_this_module_see_the_vector_module() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
    }
}
