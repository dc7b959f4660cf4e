package dev.hopfield.runner.execute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that draw the same, and run one after another, so that what they have in common is made once. A task of a job.
 *
 * @param members at least one
 */
record Batch(List<Member> members) {

    Batch {
        members = List.copyOf(members);
    }

    /**
     * A cell in its batch.
     *
     * @param number of the cell in its job, from 0
     * @param cell the cell
     * @param memories which memory each model asks, in their order: equal numbers where it is the same one
     */
    record Member(int number, Cell cell, List<Integer> memories) {

        Member {
            memories = List.copyOf(memories);
        }
    }

    /** A cell that shares nothing. */
    static Batch of(Cell cell) {
        return new Batch(List.of(new Member(0, cell, List.of())));
    }

    /** How many members ask each memory. */
    Map<Integer, Integer> uses() {
        Map<Integer, Integer> uses = new HashMap<>();
        members.forEach(member -> member.memories().forEach(memory -> uses.merge(memory, 1, Integer::sum)));
        return uses;
    }

    /** Parts of about the same size, in order. */
    List<Batch> cut(int parts) {
        int pieces = Math.min(parts, members.size());
        List<Batch> cut = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            cut.add(new Batch(members.subList(share(piece, pieces), share(piece + 1, pieces))));
        }
        return cut;
    }

    private int share(int piece, int pieces) {
        return (int) ((long) members.size() * piece / pieces);
    }
}
