package fr.relais.placement.adapter.crypto;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import reactor.core.publisher.Mono;

import static fr.relais.platform.store.Fields.texts;

/** Files of blocks under the key of their block, both directions side by side. */
final class TinkBlockFiles implements BlockFiles {

    private final Seals seals;

    TinkBlockFiles(CaseKeys keys) {
        this.seals = new Seals(keys);
    }

    @Override
    public Mono<SealedFile> seal(BlockId block, BlockFile file) {
        return Mono.defer(() -> seals.seal(block.value(), write(file)));
    }

    private static Document write(BlockFile file) {
        return new Document("zones", List.copyOf(file.zones()))
                .append("languages", List.copyOf(file.languages()))
                .append("genders", file.genders().stream().map(Enum::name).toList());
    }

    @Override
    public Mono<BlockFile> open(BlockId block, SealedFile file) {
        return seals.open(block.value(), file).map(TinkBlockFiles::read);
    }

    private static BlockFile read(Document document) {
        return new BlockFile(
                Set.copyOf(texts(document, "zones")),
                Set.copyOf(texts(document, "languages")),
                texts(document, "genders").stream().map(Gender::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
