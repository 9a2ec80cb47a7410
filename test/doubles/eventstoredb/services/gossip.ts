import type { handleUnaryCall } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import { toUuid } from '../wire/names.js';

const LEADER = gossip.MemberInfo.VNodeState.LEADER;

/** What a client with cluster addresses asks any member: here a cluster of one leader, this double. */
export const gossipService =
  (address: () => { readonly host: string; readonly port: number }): handleUnaryCall<Empty, ClusterInfo> =>
  (_call, answer) => {
    const { host, port } = address();
    const member = new gossip.MemberInfo()
      .setInstanceId(toUuid('00000000-0000-4000-8000-000000000001'))
      .setState(LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    answer(null, new gossip.ClusterInfo().setMembersList([member]));
  };
