package fr.relais.placement.application;

import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens what would tell where an operation takes place, each under the key of its own block. */
public interface BlockFiles {

    /** Encrypts a file; the block's key is made when there is none. */
    Mono<SealedFile> seal(BlockId block, BlockFile file);

    /** Decrypts a file; fails when it is of another block, was altered, or when its key is gone. */
    Mono<BlockFile> open(BlockId block, SealedFile file);
}
