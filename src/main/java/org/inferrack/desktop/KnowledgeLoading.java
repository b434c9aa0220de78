package org.inferrack.desktop;

import java.util.function.Consumer;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.store.KnowledgeStore;
import org.inferrack.store.Opening;
import org.inferrack.store.ShippedKnowledge;

/** Reads what ships at once, so that the first figures come soon, and the library of this user behind it. */
final class KnowledgeLoading {

    private record Library(Knowledge knowledge, Opening opening) {
    }

    private final PlanSession session;
    private final Tasks tasks;
    private final Consumer<String> note;
    private Runnable unsubscribe = () -> {};

    KnowledgeLoading(PlanSession session, Tasks tasks, Consumer<String> note) {
        this.session = session;
        this.tasks = tasks;
        this.note = note;
    }

    void start() {
        tasks.lengthy("Read the hardware catalogue", ShippedKnowledge::read).onSuccess(knowledge -> {
            StartMilestones.reached("knowledge");
            session.know(knowledge);
            unsubscribe = session.subscribe(this::openLibraryWhenQuiet);
            openLibraryWhenQuiet();
        }).start();
    }

    /** The library has the processors for itself once the first figures are on screen. */
    private void openLibraryWhenQuiet() {
        if (!session.planning() && !session.opening()) {
            unsubscribe.run();
            openLibrary();
        }
    }

    private void openLibrary() {
        tasks.lengthy("Open the library", KnowledgeLoading::library).onSuccess(library -> {
            StartMilestones.reached("library");
            if (!library.knowledge().equals(session.knowledge())) {
                session.know(library.knowledge());
            }
            note.accept(words(library.opening()));
        }).start();
    }

    private static Library library() {
        try (KnowledgeStore store = KnowledgeStore.open()) {
            Knowledge knowledge = store.load();
            return new Library(knowledge, store.opening());
        }
    }

    private static String words(Opening opening) {
        return switch (opening.result()) {
            case OPENED, FILLED -> "";
            case REBUILT, LOCKED, UNAVAILABLE -> opening.message();
        };
    }
}
