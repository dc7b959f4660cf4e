package dev.hopfield.api.memory;

import java.util.function.IntConsumer;

/** The calling thread does everything, in order. */
enum CallerAlone implements Workers {
    INSTANCE;

    @Override
    public int count() {
        return 1;
    }

    @Override
    public void forEach(int tasks, IntConsumer task) {
        for (int number = 0; number < tasks; number++) {
            task.accept(number);
        }
    }
}
